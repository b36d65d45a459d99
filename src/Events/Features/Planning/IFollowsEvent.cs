using Events.Features.Planning.Events;

namespace Events.Features.Planning;

/// <summary>What a feature above keeps in step with an event that was changed, inside the transaction of the change. It may refuse the change.</summary>
public interface IFollowsEvent
{
    /// <param name="before">The times that it had.</param>
    Task FollowAsync(Event @event, EventMove.Times before, CancellationToken cancel);
}
