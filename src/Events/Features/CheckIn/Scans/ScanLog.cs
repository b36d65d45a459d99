using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>The log of all scans: it takes each id once.</summary>
public class ScanLog(EventsDbContext db)
{
    /// <summary>Those of the scans that were written before, at these gates.</summary>
    public async Task<Dictionary<Guid, Scan>> FindAsync(IReadOnlyCollection<Guid> ids, IReadOnlyCollection<long> gates, CancellationToken cancel) =>
        ids.Count == 0 ? [] : await db.Scans.AsNoTracking()
            .Include(scan => scan.Gate.Event).Include(scan => scan.SinceGate).Include(scan => scan.OtherEvent).Include(scan => scan.Attendee)
            .Where(scan => ids.Contains(scan.Id) && gates.Contains(scan.GateId)).ToDictionaryAsync(scan => scan.Id, cancel);

    /// <summary>Lets people pass and writes the scans, all in one transaction.</summary>
    /// <returns>The ids that another call has written at the same moment.</returns>
    public Task<IReadOnlyList<Guid>> AppendAsync(IReadOnlyCollection<Scan> scans, CancellationToken cancel) => db.WriteAsync(async () =>
    {
        await PassAsync(scans, cancel);
        var overtaken = new List<Guid>();
        foreach (var scan in scans.OrderBy(scan => scan.Id))
            if (!await db.InsertOnceAsync(scan, cancel)) overtaken.Add(scan.Id);
        return (IReadOnlyList<Guid>)overtaken;
    }, cancel);

    private async Task PassAsync(IEnumerable<Scan> scans, CancellationToken cancel)
    {
        // Everybody takes the rows in the same order, so that no two calls wait for each other.
        var passing = scans.Where(scan => !scan.IsRefused).OrderBy(scan => scan.AttendeeId).ThenBy(scan => scan.PassedAt).ThenBy(scan => scan.Id).ToList();
        if (passing.Count == 0) return;
        foreach (var scan in passing) await scan.PassAsync(db, cancel);

        var people = passing.Select(scan => scan.AttendeeId!.Value).Distinct().ToList();
        var admissions = await db.Admissions.AsNoTracking().Include(a => a.Gate).Where(a => people.Contains(a.AttendeeId)).ToListAsync(cancel);
        foreach (var scan in passing) scan.Recall(admissions);
    }
}
