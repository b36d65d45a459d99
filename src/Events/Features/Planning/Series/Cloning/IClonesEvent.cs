namespace Events.Features.Planning.Series.Cloning;

/// <summary>What a feature above takes along when an event is cloned, inside the transaction that makes the copy.</summary>
public interface IClonesEvent
{
    /// <summary>Whether the person wants it.</summary>
    bool IsChosen(CloneForm form) => true;

    Task CloneAsync(Event from, Event to, CancellationToken cancel);
}
