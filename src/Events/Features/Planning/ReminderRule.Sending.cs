using Events.Platform.Web;

namespace Events.Features.Planning;

public partial class ReminderRule
{
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The local day that it counted from when it went out: its words are about that day.</summary>
    public DateOnly? SentFor { get; private set; }

    public DateTimeOffset? SkippedAt { get; private set; }

    /// <summary>How many mails it made.</summary>
    public int Recipients { get; private set; }

    public bool IsOpen => SentAt is null && SkippedAt is null;

    /// <summary>Whether it may go out now by itself. An early or repeated trigger finds nothing to do.</summary>
    public bool IsDue(Event @event, DateTimeOffset now) => IsOpen && !IsHeld && @event.IsPublished && DueAt <= now;

    public void MarkSent(Event @event, int recipients, DateTimeOffset now) => (SentAt, SentFor, Recipients) = (now, @event.Day(Anchor), recipients);

    /// <summary>
    /// Whether a mail that has not left yet would be untrue: the event is cancelled, was moved to another day, or is over while the mail calls
    /// people to it.
    /// </summary>
    public bool IsUntrue(Event @event, DateTimeOffset now) =>
        @event.State == EventState.Cancelled || IsOfAnotherDay(@event) || (DueAt < @event.StartsAt && @event.EndsAt <= now);

    /// <summary>It went out, and then the event was moved: its words are about a day that does not count any more.</summary>
    public bool IsOfAnotherDay(Event @event) => SentFor is { } day && day != @event.Day(Anchor);

    /// <summary>A person wants it to go out at once.</summary>
    public void SendNow(Event @event, DateTimeOffset now)
    {
        if (!IsOpen) throw new Refused(PlanningErrors.ReminderIsDone);
        if (!@event.IsPublished) throw new Refused(PlanningErrors.PublishFirst);
        (DueAt, IsHeld) = (now, false);
    }

    public void Skip(DateTimeOffset now)
    {
        if (!IsOpen) throw new Refused(PlanningErrors.ReminderIsDone);
        SkippedAt = now;
    }

    /// <summary>Takes a skip back. The event may have moved meanwhile.</summary>
    public void Resume(Event @event, DateTimeOffset now)
    {
        if (SkippedAt is null) return;
        SkippedAt = null;
        Plan(@event, now);
        HoldIfPast(now);
    }
}
