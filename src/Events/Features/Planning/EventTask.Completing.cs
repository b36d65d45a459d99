using Events.Features.Accounts;
using Events.Platform.Web;

namespace Events.Features.Planning;

public partial class EventTask
{
    public DateTimeOffset? DoneAt { get; private set; }
    public long? DoneById { get; private set; }
    public User? DoneBy { get; private set; }

    /// <summary>What came of it, for the record.</summary>
    public string DoneNote { get; private set; } = "";

    public bool IsOpen => DoneAt is null;

    /// <summary>What is done belongs to the record.</summary>
    public void RequireOpen()
    {
        if (!IsOpen) throw new Refused(PlanningErrors.TaskIsDone);
    }

    /// <param name="outOfOrder">Whether the person knows that it waits for others, and means it: life does not keep to lists.</param>
    public void Complete(long userId, string note, DateTimeOffset now, bool outOfOrder = false)
    {
        if (!IsOpen) return;
        if (!outOfOrder && StillAwaited.Any()) throw new Refused(PlanningErrors.TaskWaits);
        (DoneAt, DoneById, DoneNote) = (now, userId, note.Trim());
    }

    public void Reopen(Event @event)
    {
        (DoneAt, DoneById, DoneNote) = (null, null, "");
        Plan(@event);
    }
}
