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
    public async Task<int> CountAsync(long eventId, CancellationToken cancel)
    {
        var log = Log(eventId);
        var looks = db.ConflictLooks.Where(look => look.EventId == eventId);
        var seen = (await looks.Where(look => look.Kind == ConflictKind.Double).Select(look => look.ScanId).ToListAsync(cancel)).ToHashSet();
        var doubles = Doubles(await OfOften(log).Include(scan => scan.Gate).AsNoTrackingWithIdentityResolution().ToListAsync(cancel));
        return doubles.Count(pair => !seen.Contains(pair.Entry.Id))
            + await AgainstRules(log).CountAsync(scan => !looks.Any(look => look.ScanId == scan.Id && look.Kind == ConflictKind.AgainstRule), cancel);
    }

    private async Task<IEnumerable<Row>> FindAsync(long eventId, CancellationToken cancel)
    {
        var log = Log(eventId);
        return Doubles(await OfOften(log).Told().ToListAsync(cancel)).Select(pair => new Row(ConflictKind.Double, pair.Entry, pair.Before, null))
            .Concat((await AgainstRules(log).Told().ToListAsync(cancel)).Select(scan => new Row(ConflictKind.AgainstRule, scan, null, null)));
    }

    private IQueryable<Scan> Log(long eventId) => db.Scans.AsNoTracking().Where(scan => scan.EventId == eventId);

    /// <summary>All scans of those who were let in at one place more than once: nobody else can have come in twice.</summary>
    private static IQueryable<Scan> OfOften(IQueryable<Scan> log)
    {
        var entries = log.Where(scan => scan.AttendeeId != null && scan.Direction == Direction.In && scan.Result == ScanResult.Admitted && !scan.Gate.IsManyTimes);
        var often = entries.GroupBy(scan => new { scan.AttendeeId, Place = scan.Gate.IsEntrance ? 0 : scan.GateId }).Where(same => same.Count() > 1).Select(same => same.Key.AttendeeId);
        return log.Where(scan => often.Contains(scan.AttendeeId));
    }

    private static IEnumerable<(Scan Entry, Scan Before)> Doubles(IEnumerable<Scan> passed) => passed.GroupBy(scan => scan.AttendeeId).SelectMany(person => new PersonLog(person).Doubles());

    private static IQueryable<Scan> AgainstRules(IQueryable<Scan> log) =>
        log.Where(scan => scan.LetIn == true && scan.Direction == Direction.In && scan.Override == null && scan.Reason != null && scan.Reason != ScanReason.AlreadyInside);
}
