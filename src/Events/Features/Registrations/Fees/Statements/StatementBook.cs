using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees.Statements;

/// <summary>The lines of bank statements that were read for an event: kept once each, matched with what is owed, booked by a person.</summary>
public class StatementBook(EventsDbContext db)
{
    public sealed record Taken(int Read, int New);

    /// <summary>Keeps the lines that are new, inside the caller's transaction.</summary>
    public async Task<Taken> TakeAsync(long eventId, IReadOnlyList<StatementRow> rows, DateTimeOffset now, CancellationToken cancel)
    {
        await db.TakeTurnAsync(Turns.Statement(eventId), cancel);
        var places = new Dictionary<string, int>();
        var keyed = rows.Select(row => (Row: row, Key: StatementLine.KeyOf(row, Next(places, StatementLine.KeyOf(row, 0))))).ToList();
        var known = (await db.StatementLines.Where(line => line.EventId == eventId).Select(line => line.Key).ToListAsync(cancel)).ToHashSet();
        var fresh = keyed.Where(one => !known.Contains(one.Key)).ToList();
        db.AddRange(fresh.Select(one => new StatementLine
        {
            EventId = eventId,
            Key = one.Key,
            On = DateOnly.FromDateTime(one.Row.At),
            Amount = one.Row.Amount,
            Currency = one.Row.Currency,
            Payer = one.Row.Payer,
            Remark = one.Row.Remark,
            Reference = string.Join(' ', FeeReference.In(one.Row.All).Distinct().Take(StatementLine.MostReferences)),
            ReadAt = now,
        }));
        await db.SaveChangesAsync(cancel);
        return new Taken(rows.Count, fresh.Count);
    }

    /// <summary>The lines that are not booked, beside what they are for: those that can be booked first.</summary>
    /// <param name="tracking">Whether they are to be changed.</param>
    public async Task<IReadOnlyList<StatementMatch>> MatchAsync(long eventId, bool tracking, CancellationToken cancel)
    {
        var track = tracking ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var lines = await db.StatementLines.AsTracking(track).Where(line => line.EventId == eventId && line.BookedAt == null).OrderBy(line => line.On).ThenBy(line => line.Id).ToListAsync(cancel);
        var references = lines.SelectMany(line => line.References).Distinct().ToList();
        var dues = await db.FeeDues.AsTracking(track).Include(due => due.Event).Include(due => due.Attendee).Where(due => due.EventId == eventId && references.Contains(due.Reference)).ToDictionaryAsync(due => due.Reference, cancel);
        return [.. StatementMatch.Of(lines, dues).OrderBy(match => match.Verdict)];
    }

    private static int Next(Dictionary<string, int> places, string key) => places[key] = places.GetValueOrDefault(key, -1) + 1;
}
