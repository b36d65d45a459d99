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
        ids.Count == 0 ? [] : await db.Scans.AsNoTracking()
            .Include(scan => scan.Gate.Event).Include(scan => scan.SinceGate).Include(scan => scan.OtherEvent).Include(scan => scan.Attendee)
            .Where(scan => ids.Contains(scan.Id) && gates.Contains(scan.GateId)).ToListAsync(cancel);

    /// <summary>Lets people pass and writes the scans, all in one transaction.</summary>
    /// <returns>The ids that somebody else has written at the same moment.</returns>
    public Task<IReadOnlyCollection<Guid>> AppendAsync(IReadOnlyCollection<Scan> scans, CancellationToken cancel = default) => db.WriteAsync(async () =>
    {
        await PassAsync(scans, cancel);
        var overtaken = new HashSet<Guid>();
        foreach (var scan in scans.OrderBy(scan => scan.Id))
            if (!await db.InsertOnceAsync(scan, cancel)) overtaken.Add(scan.Id);
        return (IReadOnlyCollection<Guid>)overtaken;
    }, cancel);

    private async Task PassAsync(IEnumerable<Scan> scans, CancellationToken cancel)
    {
        // Everybody takes the rows in the same order, so that no two transactions wait for each other.
        var passing = scans.Where(scan => !scan.IsRefused).OrderBy(scan => scan.AttendeeId).ThenBy(scan => scan.PassedAt).ThenBy(scan => scan.Id).ToList();
        if (passing.Count == 0) return;
        foreach (var scan in passing) await scan.PassAsync(db, cancel);

        var people = passing.Select(scan => scan.AttendeeId!.Value).Distinct().ToList();
        var admissions = await db.Admissions.AsNoTracking().Include(a => a.Gate).Where(a => people.Contains(a.AttendeeId)).ToListAsync(cancel);
        foreach (var scan in passing) scan.Recall(admissions);
    }
}
