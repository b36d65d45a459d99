using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Planning;

/// <summary>What part of the work a task belongs to.</summary>
public enum TaskRole
{
    [Display(Name = "Lead|role")] Lead,
    [Display(Name = "Programme")] Programme,
    [Display(Name = "Invitations")] Invitations,
    [Display(Name = "Protocol")] Protocol,
    [Display(Name = "Reception")] Reception,
    [Display(Name = "Press|role")] Press,
    [Display(Name = "Finance")] Finance,
    [Display(Name = "Interpreting")] Interpreting,
    [Display(Name = "Travel")] Travel,
    [Display(Name = "Report")] Report,
}

/// <summary>One line of an event's checklist, with owner and due day.</summary>
public partial class EventTask : Entity, IOfEvent
{
    public long EventId { get; private set; }
    public Event Event { get; private set; } = null!;

    public required Bilingual Title { get; set; }

    /// <summary>How to do it well.</summary>
    public Bilingual Note { get; set; } = new();

    public TaskRole Role { get; set; }
    public Anchor Anchor { get; set; }
    public int OffsetDays { get; set; }

    /// <summary>The local day in the event's zone, computed from anchor and offset.</summary>
    public DateOnly DueOn { get; private set; }

    public long? OwnerId { get; set; }
    public User? Owner { get; set; }

    public void Plan(Event @event) => DueOn = @event.Day(Anchor).AddDays(OffsetDays);

    /// <summary>Is due on that day, and counts from the event accordingly from now on.</summary>
    public void PlanFor(DateOnly day, Event @event)
    {
        OffsetDays = day.DayNumber - @event.Day(Anchor).DayNumber;
        Plan(@event);
    }

    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;
}
