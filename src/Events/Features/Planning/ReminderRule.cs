using System.ComponentModel.DataAnnotations;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning;

/// <summary>Who gets a reminder: everybody who is coming, those who came, those who did not, or our own people.</summary>
public enum Audience
{
    [Display(Name = "Everybody who is coming")] Registered,
    [Display(Name = "Those who came")] CheckedIn,
    [Display(Name = "Those who did not come")] NoShow,
    [Display(Name = "Our own people")] Team,
}

/// <summary>A mail that goes out by itself at a time counted from the event; seen and edited on the event's timeline before it happens.</summary>
public partial class ReminderRule : Entity, IOfEvent
{
    /// <summary>The kind of its due item: the trigger is <c>reminder-17</c>.</summary>
    public const string DueKind = "reminder";

    public long EventId { get; private set; }
    public Event Event { get; private set; } = null!;

    public required Bilingual Name { get; set; }
    public Audience Audience { get; set; }
    public Anchor Anchor { get; set; }
    public int OffsetDays { get; set; }

    /// <summary>Local time of day in the event's zone.</summary>
    public TimeOnly At { get; set; }

    /// <summary>With fields in double braces.</summary>
    public required Bilingual Subject { get; set; }

    /// <summary>Markdown with fields in double braces.</summary>
    public required Bilingual Body { get; set; }

    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Its time had passed when it was planned, so it waits for a person to send or skip it.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Written by hand to be sent at once, and not counted from the event. The only mail that a cancelled event sends.</summary>
    public bool IsAnnouncement { get; private set; }

    public DueItem Due => new(DueKind, Id, DueAt);

    /// <summary>Computes the due time. A time that has passed already is held, since nobody expects a mail from the past.</summary>
    public void Plan(Event @event, DateTimeOffset now)
    {
        if (!IsOpen) throw new Refused(PlanningErrors.ReminderIsDone);
        if (IsAnnouncement) return;
        var due = Zones.Instant(@event.Day(Anchor).AddDays(OffsetDays).ToDateTime(At), @event.TimeZone);
        if (due == DueAt) return;
        DueAt = due;
        HoldIfPast(now);
    }

    /// <summary>Makes it a mail of its own moment, which waits until somebody sends it.</summary>
    public void Announce(DateTimeOffset now) => (IsAnnouncement, DueAt, IsHeld) = (true, now, true);

    public void HoldIfPast(DateTimeOffset now) => IsHeld = DueAt <= now;
}
