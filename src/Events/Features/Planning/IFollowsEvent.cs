namespace Events.Features.Planning;

/// <summary>What a feature above keeps in step with an event that was changed, inside the transaction of the change. It may refuse the change.</summary>
public interface IFollowsEvent
{
    /// <param name="hasMoved">Its times are others now.</param>
    Task FollowAsync(Event @event, bool hasMoved, CancellationToken cancel);
}
