using Events.Platform.Web;

namespace Events.Features.Planning;

public partial class Event
{
    public DateTimeOffset? PublishedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }

    public bool IsPublished => State == EventState.Published;

    /// <summary>Whether it will take place or did: nobody joins a cancelled or archived event, by whatever entrance.</summary>
    public bool TakesPeople => State is not (EventState.Cancelled or EventState.Archived);

    /// <summary>The same until it is over.</summary>
    public bool TakesPeopleAt(DateTimeOffset now) => TakesPeople && now < EndsAt;

    /// <summary>Opens the public page and lets reminders go out; those whose time has passed wait for a person.</summary>
    public void Publish(DateTimeOffset now)
    {
        if (State != EventState.Draft) throw new Refused(PlanningErrors.OnlyDraftsCanBePublished);
        if (Title.IsEmpty) throw new Refused(PlanningErrors.TitleIsMissing);
        if (Place.IsEmpty) throw new Refused(PlanningErrors.PlaceIsMissing);
        if (EndsAt <= now) throw new Refused(PlanningErrors.IsOver);
        (State, PublishedAt) = (EventState.Published, now);
        foreach (var rule in Reminders.Where(rule => rule.IsOpen)) rule.HoldIfPast(now);
    }

    /// <summary>Takes the public page back; what people have registered stays.</summary>
    public void Unpublish()
    {
        if (State != EventState.Published) throw new Refused(PlanningErrors.OnlyPublishedCanBeWithdrawn);
        (State, PublishedAt) = (EventState.Draft, null);
    }

    public void Cancel(DateTimeOffset now)
    {
        if (State is EventState.Cancelled or EventState.Archived) throw new Refused(PlanningErrors.IsCancelledAlready);
        (State, CancelledAt) = (EventState.Cancelled, now);
    }
}
