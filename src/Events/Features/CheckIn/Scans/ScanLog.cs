using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>The log of all scans: it takes each id once.</summary>
public class ScanLog(EventsDbContext db)
{
    /// <summary>Which of these were written before.</summary>
    public async Task<IReadOnlyCollection<Guid>> KnownAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        await db.Scans.Where(scan => ids.Contains(scan.Id)).Select(scan => scan.Id).ToListAsync(cancel);

    /// <summary>Those of the scans that were made at these gates, with all that the answers tell.</summary>
    public async Task<IReadOnlyCollection<Scan>> ReadAsync(IReadOnlyCollection<Guid> ids, IReadOnlyCollection<long> gates, CancellationToken cancel) =>
        ids.Count == 0 ? [] : await db.Scans.Told().Where(scan => ids.Contains(scan.Id) && gates.Contains(scan.GateId)).ToListAsync(cancel);

    /// <summary>Lets people pass and writes the scans, all in one transaction.</summary>
    /// <returns>The ids that somebody else has written at the same moment, or that are among them twice: what came of them stands in the log.</returns>
    public Task<IReadOnlyCollection<Guid>> AppendAsync(IReadOnlyCollection<Scan> scans, CancellationToken cancel = default) => db.WriteAsync(async () =>
    {
        // Calls that share a transaction may bring the same scan; once is what it counts.
        var once = scans.DistinctBy(scan => scan.Id).ToList();
        await PassAsync(once, cancel);
        HashSet<Guid> overtaken = [.. scans.CountBy(scan => scan.Id).Where(same => same.Value > 1).Select(same => same.Key)];
        foreach (var scan in once.OrderBy(scan => scan.Id))
            if (!await db.InsertOnceAsync(scan, cancel)) overtaken.Add(scan.Id);
        return (IReadOnlyCollection<Guid>)overtaken;
    }, cancel);

    private async Task PassAsync(IEnumerable<Scan> scans, CancellationToken cancel)
    {
        var passing = scans.Where(scan => scan.IsFact).ToList();
        if (passing.Count == 0) return;
        // What a person's scans amount to is reckoned from all of them, so nobody else may write some meanwhile.
        foreach (var @event in passing.Select(scan => scan.EventId).Distinct().Order()) await db.TakeTurnAsync($"scans-{@event}", cancel);

        var people = passing.Select(scan => scan.AttendeeId!.Value).Distinct().ToList();
        var known = (await db.Scans.AsNoTracking().Include(scan => scan.Gate).Where(scan => people.Contains(scan.AttendeeId!.Value)).ToListAsync(cancel)).ToLookup(scan => scan.AttendeeId);
        var stored = (await db.Admissions.AsNoTracking().Where(admission => people.Contains(admission.AttendeeId)).ToListAsync(cancel)).ToLookup(admission => admission.AttendeeId);
        // Everybody takes the rows in the same order, so that no two transactions wait for each other.
        foreach (var person in passing.GroupBy(scan => scan.AttendeeId).OrderBy(person => person.Key))
            await PassAsync([.. known[person.Key]], [.. stored[person.Key!.Value]], [.. person], cancel);
    }

    private async Task PassAsync(IReadOnlyList<Scan> known, IReadOnlyList<Admission> stored, IReadOnlyList<Scan> all, CancellationToken cancel)
    {
        var log = new PersonLog(known);
        var before = log.Admissions();
        var fresh = all.Where(scan => known.All(old => old.Id != scan.Id)).Order(Comparer<Scan>.Create(Scan.InTime)).ToList();
        foreach (var scan in fresh) log.Take(scan);

        var now = log.Admissions();
        if (!await ArriveAsync(fresh, before.FirstOrDefault()?.At, now.FirstOrDefault()?.At, cancel))
        {
            // Cancelled since it was read: the seat is somebody else's.
            var (id, direct) = (fresh[0].AttendeeId, fresh.Where(scan => scan is { Direction: Direction.In, LetIn: null, Override: null }));
            var since = await db.Attendees.Where(a => a.Id == id).Select(a => a.CancelledAt).FirstOrDefaultAsync(cancel);
            foreach (var scan in direct) scan.Refuse(ScanReason.Cancelled, since);
            await PassAsync(known, stored, [.. fresh.Where(scan => scan.IsFact)], cancel);
            return;
        }
        await Admission.SettleAsync(db, stored, now, cancel);
        foreach (var scan in fresh) scan.Recall(now.FirstOrDefault());
    }

    /// <summary>False where the person may not arrive. Nothing is written where nothing has changed.</summary>
    private async Task<bool> ArriveAsync(List<Scan> fresh, DateTimeOffset? before, DateTimeOffset? now, CancellationToken cancel)
    {
        if (before == now) return true;
        var person = fresh[0].Attendee!;
        if (now is not { } at || before < at)
        {
            await Attendee.ArriveAnewAsync(db, person.Id, now, cancel);
            return true;
        }
        var isFact = person.CancelledAt is not null || fresh.Exists(scan => scan.LetIn == true || scan.Override is not null);
        return await Attendee.ArriveAsync(db, person.Id, at, cancel, isFact);
    }
}
