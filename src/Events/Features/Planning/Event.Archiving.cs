using Events.Platform.Web;

namespace Events.Features.Planning;

public partial class Event
{
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>Puts a finished event away: it leaves the lists of past ones, and no more mails go out for it.</summary>
    public void Archive(DateTimeOffset now)
    {
        if (Phase(now) != EventPhase.Finished) throw new Refused(PlanningErrors.IsNotFinished);
        (State, ArchivedAt) = (EventState.Archived, now);
    }

    /// <summary>Takes it out again, as it was.</summary>
    public void BringBack()
    {
        if (State != EventState.Archived) throw new Refused(PlanningErrors.IsNotArchived);
        (State, ArchivedAt) = (EventState.Published, null);
    }
}
