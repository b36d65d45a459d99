using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Partners;

/// <summary>The units that host an event with us, in the order in which they are named.</summary>
public class CoHosts(EventsDbContext db)
{
    public async Task<IReadOnlyList<Bilingual>> OfAsync(long eventId) => await db.EventShares.AsNoTracking()
        .Where(share => share.EventId == eventId && share.Role == ShareRole.CoHost).OrderBy(share => share.Position).ThenBy(share => share.Id)
        .Select(share => share.Unit.Name).ToListAsync();
}
