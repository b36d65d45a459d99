using Events.Platform.Web;

namespace Events.Features.Planning;

public partial class ReminderRule
{
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The local day that it counted from when it went out: its words are about that day.</summary>
    public DateOnly? SentFor { get; private set; }

    public DateTimeOffset? SkippedAt { get; private set; }

    /// <summary>When the last of its mails was written.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>Some have it and others do not yet: whatever happens to the event, it is finished, for each mail decides for itself whether it is still true.</summary>
    public bool IsBeingWritten => SentAt is not null && WrittenAt is null;

    /// <summary>How many mails it made.</summary>
    public int Recipients { get; private set; }

    public bool IsOpen => SentAt is null && SkippedAt is null;

    /// <summary>Whether it may go out now by itself. An early or repeated trigger finds nothing to do.</summary>
    public bool IsDue(Event @event, DateTimeOffset now) => IsOpen && !IsHeld && MayLeave(@event) && DueAt <= now;

    /// <summary>Published events send their mails; a cancelled one sends what was written by hand after it was cancelled.</summary>
    public bool MayLeave(Event @event) => @event.IsPublished || IsAboutCancellation(@event);

    /// <summary>Whether a person may send it: what waits on a cancelled event is dated by the sending.</summary>
    public bool MayBeSent(Event @event) => @event.IsPublished || (IsAnnouncement && @event.State == EventState.Cancelled);

    private bool IsAboutCancellation(Event @event) => IsAnnouncement && @event.State == EventState.Cancelled && DueAt >= @event.CancelledAt;

    /// <summary>It goes out: from now on its words stay, while its mails are written in portions.</summary>
    public void MarkSent(Event @event, int recipients, bool hasMore, DateTimeOffset now)
    {
        SentAt ??= now;
        SentFor ??= @event.Day(Anchor);
        Recipients += recipients;
        if (!hasMore) WrittenAt = now;
    }

    /// <summary>
    /// Whether a mail that has not left yet would be untrue: the event is cancelled, was moved to another day, or is over while the mail calls
    /// people to it.
    /// </summary>
    public bool IsUntrue(Event @event, DateTimeOffset now) =>
        !IsAboutCancellation(@event)
        && (@event.State == EventState.Cancelled || IsOfAnotherDay(@event) || (DueAt < @event.StartsAt && @event.EndsAt <= now));

    /// <summary>It went out, and then the event was moved: its words are about a day that does not count any more.</summary>
    public bool IsOfAnotherDay(Event @event) => SentFor is { } day && day != @event.Day(Anchor);

    /// <summary>Why a person may not send it now: thanks before the event would thank nobody, and everybody would seem to have stayed away.</summary>
    public Refusal? WhyNotNow(Event @event, DateTimeOffset now) =>
        !IsOpen ? PlanningErrors.ReminderIsDone
        : !MayBeSent(@event) ? PlanningErrors.PublishFirst
        : IsForAfterwards && now < @event.EndsAt ? PlanningErrors.EventIsNotOver
        : null;

    private bool IsForAfterwards => (!IsAnnouncement && Anchor == Anchor.End && OffsetDays >= 0) || Audience == Audience.NoShow;

    /// <summary>A person wants it to go out at once.</summary>
    public void SendNow(Event @event, DateTimeOffset now)
    {
        if (WhyNotNow(@event, now) is { } refusal) throw new Refused(refusal);
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
