using Events.Features.Planning;
using Events.Platform.Data;

namespace Events.Features.Registrations.Fees;

/// <summary>Nobody pays after the event: when it moves, so do the days by which the unpaid pay.</summary>
public class FeesFollow(EventsDbContext db, TimeProvider clock) : IFollowsEvent
{
    public async Task FollowAsync(Event @event, bool hasMoved, CancellationToken cancel)
    {
        if (hasMoved) await FeeCharging.FollowAsync(db, @event.Id, clock.GetUtcNow(), cancel);
    }
}
