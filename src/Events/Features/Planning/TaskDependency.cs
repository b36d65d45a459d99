using Events.Platform.Data;

namespace Events.Features.Planning;

/// <summary>One task waits until another of the same event is done.</summary>
public class TaskDependency : Entity
{
    public long TaskId { get; private set; }
    public EventTask Task { get; private set; } = null!;

    public long PredecessorId { get; private set; }
    public required EventTask Predecessor { get; init; }
}
