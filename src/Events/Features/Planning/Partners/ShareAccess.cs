using Events.Features.Accounts;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Partners;

/// <summary>
/// The parts that the signed-in person's unit has in events of others, once those are published. Every page of a shared event starts here, and shows
/// nothing of the event that came by another way.
/// </summary>
public class ShareAccess(EventsDbContext db, CurrentUser user)
{
    public IQueryable<EventShare> Shares => db.EventShares.Where(share => share.UnitId == user.UnitId && share.Event.State != EventState.Draft);

    /// <summary>The part with its event and quota, or null where the unit has none.</summary>
    public Task<EventShare?> FindAsync(long eventId, CancellationToken cancel) =>
        Shares.Include(share => share.Event).Include(share => share.Seats).FirstOrDefaultAsync(share => share.EventId == eventId, cancel);
}
