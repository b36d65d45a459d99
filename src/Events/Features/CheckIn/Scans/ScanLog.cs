using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>The log of all scans: it takes each id once.</summary>
public class ScanLog(EventsDbContext db)
{
    /// <summary>Those of the scans that were made at these gates, with all that the answers tell.</summary>
    public async Task<IReadOnlyCollection<Scan>> ReadAsync(IReadOnlyCollection<Guid> ids, IReadOnlyCollection<long> gates, CancellationToken cancel) =>
        ids.Count == 0 ? [] : await db.Scans.Told().Where(scan => ids.Contains(scan.Id) && gates.Contains(scan.GateId)).ToListAsync(cancel);

    /// <summary>Lets people pass and writes the scans, all in one transaction.</summary>
    /// <returns>The ids that were written before, or that are among them twice: what came of them stands in the log.</returns>
    public Task<IReadOnlyCollection<Guid>> AppendAsync(IReadOnlyCollection<Scan> scans, CancellationToken cancel = default) => db.WriteAsync(async () =>
    {
        // What a person's scans amount to is reckoned from all of them, so nobody else may write some meanwhile.
        foreach (var @event in scans.Where(scan => scan.IsFact).Select(scan => scan.EventId).Distinct().Order()) await db.TakeTurnAsync($"scans-{@event}", cancel);
        var known = await KnownAsync(scans, cancel);
        HashSet<Guid> written = [.. known.Select(scan => scan.Id).Intersect(scans.Select(scan => scan.Id))];
        // Calls that share a transaction may bring the same scan; once is what it counts.
        List<Scan> fresh = [.. scans.Where(scan => !written.Contains(scan.Id)).DistinctBy(scan => scan.Id).OrderBy(scan => scan.Id)];

        await PassAsync([.. fresh.Where(scan => scan.IsFact)], known.ToLookup(scan => scan.AttendeeId), cancel);
        written.UnionWith(scans.CountBy(scan => scan.Id).Where(same => same.Value > 1).Select(same => same.Key));
        written.UnionWith((await db.InsertEachOnceAsync(fresh, cancel)).Select(scan => scan.Id));
        return (IReadOnlyCollection<Guid>)written;
    }, cancel);

    /// <summary>The scans themselves, where they were written before, and all of the same people. Mostly somebody comes for the first time.</summary>
    private async Task<IReadOnlyList<Scan>> KnownAsync(IReadOnlyCollection<Scan> scans, CancellationToken cancel)
    {
        if (!await db.HasAnyAsync([.. scans.Select(scan => (FormattableString)$"SELECT 1 FROM scans WHERE id = {scan.Id} OR attendee_id = {scan.AttendeeId ?? 0} LIMIT 1")], cancel)) return [];
        List<Guid> ids = [.. scans.Select(scan => scan.Id).Distinct()];
        List<long> people = [.. scans.Where(scan => scan.IsFact).Select(scan => scan.AttendeeId!.Value).Distinct()];
        return await db.Scans.AsNoTracking().Include(scan => scan.Gate).Where(scan => ids.Contains(scan.Id) || people.Contains(scan.AttendeeId!.Value)).ToListAsync(cancel);
    }

    private async Task PassAsync(IReadOnlyCollection<Scan> passing, ILookup<long?, Scan> known, CancellationToken cancel)
    {
        if (passing.Count == 0) return;
        var stored = await AdmissionsAsync([.. passing.Select(scan => scan.AttendeeId!.Value).Distinct().Where(person => known.Contains(person))], cancel);
        // Everybody takes the rows in the same order, so that no two transactions wait for each other.
        var passages = passing.GroupBy(scan => scan.AttendeeId!.Value).OrderBy(person => person.Key)
            .Select(person => new Passage(person.Key, known[person.Key], stored[person.Key], person)).ToList();

        var barred = await Attendee.ArriveAsync(db, [.. passages.Select(passage => passage.Arrival).OfType<Arrival>()], cancel);
        foreach (var passage in passages.FindAll(passage => passage.ArrivesAnew)) await Attendee.ArriveAnewAsync(db, passage.Person, passage.First?.At, cancel);
        foreach (var passage in passages.FindAll(passage => barred.ContainsKey(passage.Person))) passage.Refuse(barred[passage.Person]);
        await Admission.SettleAsync(db, [.. passages.SelectMany(passage => passage.Stored)], [.. passages.SelectMany(passage => passage.Now)], cancel);
        foreach (var passage in passages) passage.Recall();
    }

    private async Task<ILookup<long, Admission>> AdmissionsAsync(IReadOnlyCollection<long> people, CancellationToken cancel)
    {
        List<Admission> stored = people.Count == 0 ? [] : await db.Admissions.AsNoTracking().Where(admission => people.Contains(admission.AttendeeId)).ToListAsync(cancel);
        return stored.ToLookup(admission => admission.AttendeeId);
    }
}
