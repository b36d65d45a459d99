using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Planning;

public enum EventKind
{
    [Display(Name = "Forum")] Forum,
    [Display(Name = "Trade fair")] TradeFair,
    [Display(Name = "Outbound delegation")] OutboundDelegation,
    [Display(Name = "Embassy visit")] EmbassyVisit,
    [Display(Name = "Incoming delegation")] IncomingDelegation,
    [Display(Name = "Meeting")] Meeting,
}

/// <summary>What an organiser has decided. Whether a published event is running or over follows from the clock, see <see cref="EventPhase"/>.</summary>
public enum EventState { Draft, Published, Cancelled, Archived }

/// <summary>Anything planned with a date.</summary>
public partial class Event : Entity
{
    public EventKind Kind { get; set; }
    public EventState State { get; private set; } = EventState.Draft;

    /// <summary>The last part of the public address <c>/e/{slug}</c>; it is printed, so it stays.</summary>
    public required string Slug { get; set; }

    /// <summary>Names the event in QR codes.</summary>
    public required string Code { get; init; }

    public required Bilingual Title { get; set; }
    public Bilingual Place { get; set; } = new();
    public Bilingual Address { get; set; } = new();

    /// <summary>One sentence for lists and shared links.</summary>
    public Bilingual Summary { get; set; } = new();

    /// <summary>Markdown.</summary>
    public Bilingual Description { get; set; } = new();

    /// <summary>IANA time zone of the place.</summary>
    public required string TimeZone { get; set; }

    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }

    public bool TakesRegistrations { get; set; } = true;
    public DateTimeOffset? RegistrationClosesAt { get; set; }

    /// <summary>Whether an e-mail address may register but once.</summary>
    public bool OnePerEmail { get; set; } = true;

    public long UnitId { get; set; }
    public Unit Unit { get; set; } = null!;

    /// <summary>The member of staff who leads it.</summary>
    public long? LeadId { get; set; }
    public User? Lead { get; set; }

    public SeatPool Seats { get; private set; } = new();
    public long SeatsId { get; private set; }

    public List<EventTask> Tasks { get; private set; } = [];
    public List<ReminderRule> Reminders { get; private set; } = [];
}
