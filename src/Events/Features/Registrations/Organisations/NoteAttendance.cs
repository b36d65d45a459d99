using Events.Features.Organisations;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Organisations;

/// <summary>Every night, whoever came to an event counts as a contact with their organisation.</summary>
public class NoteAttendance(EventsDbContext db, TimeProvider clock) : IJob
{
    /// <summary>Scans may come in late, from a device that was without network.</summary>
    private const int DaysBack = 14;
    private const int LotSize = 500;

    public async Task RunAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow().AddDays(-DaysBack);
        var arrivals = await db.Attendees.AsNoTracking().Where(a => a.ArrivedAt >= since && a.OrganisationKey != "")
            .Select(a => new { a.OrganisationKey, a.ArrivedAt, a.Event.TimeZone }).ToListAsync(cancel);
        var days = arrivals.GroupBy(arrival => arrival.OrganisationKey).ToDictionary(same => same.Key, same => same.Max(arrival => Zones.Day(arrival.ArrivedAt!.Value, arrival.TimeZone)));
        foreach (var lot in days.Keys.Chunk(LotSize)) await NoteAsync(lot, days, cancel);
    }

    private async Task NoteAsync(string[] names, Dictionary<string, DateOnly> days, CancellationToken cancel)
    {
        var former = await db.OrganisationAliases.AsNoTracking().Where(alias => names.Contains(alias.NameKey)).ToListAsync(cancel);
        var ids = former.Select(alias => alias.OrganisationId).ToList();
        var organisations = await db.Organisations.Where(o => names.Contains(o.NameKeyZh) || names.Contains(o.NameKeyEn) || ids.Contains(o.Id)).ToListAsync(cancel);
        foreach (var organisation in organisations)
            foreach (var name in former.Where(alias => alias.OrganisationId == organisation.Id).Select(alias => alias.NameKey).Append(organisation.NameKeyZh).Append(organisation.NameKeyEn))
                if (days.TryGetValue(name, out var day)) organisation.MetOn(day);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
