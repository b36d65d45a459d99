using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Organisations;

/// <summary>Every night, a visit that has taken place counts as a contact with whom it went to.</summary>
public class NoteVisits(EventsDbContext db, TimeProvider clock) : IJob
{
    /// <summary>A visit may be written down late.</summary>
    private const int DaysBack = 60;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-DaysBack);
        var visits = await db.Events.Include(e => e.Counterpart)
            .Where(e => e.Kind == EventKind.EmbassyVisit && e.Counterpart != null && e.EndsAt >= since && e.EndsAt < now && (e.State == EventState.Published || e.State == EventState.Archived)).ToListAsync(cancel);
        foreach (var visit in visits) visit.Counterpart!.MetOn(Zones.Day(visit.StartsAt, visit.TimeZone));
        await db.SaveChangesAsync(cancel);
    }
}
