using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Conflicts;

/// <summary>
/// What the log of an event contradicts itself in, for a person to see: somebody who came in twice, and whom a device let in although the rules were
/// against it. It depends on the log alone, not on the order in which the scans came.
/// </summary>
public class ConflictList(EventsDbContext db)
{
    /// <param name="Scan">The entry that should not have been.</param>
    /// <param name="Before">Of a double entry: the one by which the person was inside already.</param>
    /// <param name="Look">Null while nobody has looked at it.</param>
    public sealed record Row(ConflictKind Kind, Scan Scan, Scan? Before, ConflictLook? Look);

    /// <summary>Those that nobody has looked at first, each half by time.</summary>
    public async Task<IReadOnlyList<Row>> ReadAsync(long eventId, CancellationToken cancel)
    {
        var found = await FindAsync(eventId, cancel);
        var looks = await db.ConflictLooks.AsNoTracking().Include(look => look.User).Where(look => look.EventId == eventId).ToDictionaryAsync(look => (look.ScanId, look.Kind), cancel);
        return [.. found.Select(one => one with { Look = looks.GetValueOrDefault((one.Scan.Id, one.Kind)) })
            .OrderBy(one => one.Look is not null).ThenBy(one => one.Scan.PassedAt).ThenBy(one => one.Scan.Id)];
    }

    /// <summary>How many nobody has looked at.</summary>
    public async Task<int> CountAsync(long eventId, CancellationToken cancel) => (await ReadAsync(eventId, cancel)).Count(one => one.Look is null);

    private async Task<IEnumerable<Row>> FindAsync(long eventId, CancellationToken cancel)
    {
        var log = db.Scans.AsNoTracking().Where(scan => scan.EventId == eventId);
        var entries = log.Where(scan => scan.AttendeeId != null && scan.Direction == Direction.In && scan.Result == ScanResult.Admitted && !scan.Gate.IsManyTimes);
        // Nobody else can have come in twice.
        var often = entries.GroupBy(scan => new { scan.AttendeeId, Place = scan.Gate.IsEntrance ? 0 : scan.GateId }).Where(same => same.Count() > 1).Select(same => same.Key.AttendeeId);
        var passed = await Told(log.Where(scan => often.Contains(scan.AttendeeId))).ToListAsync(cancel);
        var against = await Told(log.Where(scan => scan.LetIn == true && scan.Direction == Direction.In && scan.Override == null && scan.Reason != null && scan.Reason != ScanReason.AlreadyInside)).ToListAsync(cancel);
        return passed.GroupBy(scan => scan.AttendeeId).SelectMany(person => new PersonLog(person).Doubles())
            .Select(pair => new Row(ConflictKind.Double, pair.Entry, pair.Before, null))
            .Concat(against.Select(scan => new Row(ConflictKind.AgainstRule, scan, null, null)));
    }

    private static IQueryable<Scan> Told(IQueryable<Scan> scans) => scans
        .Include(scan => scan.Gate.Event).Include(scan => scan.Gate.Session).Include(scan => scan.SinceGate).Include(scan => scan.OtherEvent).Include(scan => scan.Attendee).Include(scan => scan.User)
        .AsNoTrackingWithIdentityResolution();
}
