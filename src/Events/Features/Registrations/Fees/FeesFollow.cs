using Events.Features.Planning;
using Events.Features.Planning.Events;
using Events.Platform.Data;

namespace Events.Features.Registrations.Fees;

/// <summary>Nobody pays after the event: when it moves, so do the days by which the unpaid pay.</summary>
public class FeesFollow(EventsDbContext db, TimeProvider clock) : IFollowsEvent
{
    public async Task FollowAsync(Event @event, EventMove.Times before, CancellationToken cancel)
    {
        if (before != EventMove.Times.Of(@event)) await FeeCharging.FollowAsync(db, @event.Id, clock.GetUtcNow(), cancel);
    }
}
