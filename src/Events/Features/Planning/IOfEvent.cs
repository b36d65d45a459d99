namespace Events.Features.Planning;

/// <summary>A row that belongs to an event, and is seen by those who may see the event.</summary>
public interface IOfEvent
{
    long EventId { get; }
}
