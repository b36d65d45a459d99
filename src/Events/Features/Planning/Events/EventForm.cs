using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning.Events;

/// <summary>What an organiser fills in. Times are local to the event's zone.</summary>
public partial class EventForm : IValidatableObject
{
    [Required, Display(Name = "Kind of event")]
    public EventKind? Kind { get; set; } = EventKind.Forum;

    [EitherLanguage(ErrorMessage = "Please give the event a title, in Chinese or in English.")]
    public BilingualLine Title { get; set; } = new();
    public BilingualLine Place { get; set; } = new();
    public BilingualLine Address { get; set; } = new();
    public BilingualLine Summary { get; set; } = new();
    public BilingualText Description { get; set; } = new();

    [StringLength(80), RegularExpression("[a-z0-9]+(-[a-z0-9]+)*"), Display(Name = "Public address")]
    public string? Slug { get; set; }

    [Required, StringLength(60), Display(Name = "Time zone")]
    public string TimeZone { get; set; } = "Asia/Shanghai";

    [Required, Display(Name = "Starts")]
    public DateTime? Starts { get; set; }

    [Required, Display(Name = "Ends")]
    public DateTime? Ends { get; set; }

    [Display(Name = "The start has passed, and that is meant")]
    public bool PastIsMeant { get; set; }

    /// <summary>What moves along with the times has been shown.</summary>
    public bool MoveIsMeant { get; set; }

    /// <summary>Having seen what moves, the person goes back to the form.</summary>
    public bool KeepsEditing { get; set; }

    [Range(1, 100_000), Display(Name = "Seats")]
    public int? Capacity { get; set; }

    [Display(Name = "Who sees the page")]
    public EventVisibility? Visibility { get; set; }

    [Display(Name = "People can register on the public page")]
    public bool TakesRegistrations { get; set; } = true;

    [Display(Name = "Registration closes")]
    public DateTime? RegistrationCloses { get; set; }

    [Display(Name = "One registration per e-mail address")]
    public bool OnePerEmail { get; set; } = true;

    [Display(Name = "Lead")]
    public long? LeadId { get; set; }

    [Display(Name = "Add the checklist and the mails of this kind of event")]
    public bool UsePlaybook { get; set; } = true;

    /// <summary>One of our own, in place of the built-in one.</summary>
    [Display(Name = "Which playbook")]
    public long? PlaybookId { get; set; }

    /// <summary>The version that the person saw, so that the second of two writers is told.</summary>
    public long Version { get; set; }

    public static EventForm From(Event @event) => new()
    {
        Kind = @event.Kind,
        Title = @event.Title,
        Place = @event.Place,
        Address = @event.Address,
        Summary = @event.Summary,
        Description = @event.Description,
        Slug = @event.Slug,
        TimeZone = @event.TimeZone,
        Starts = Zones.Local(@event.StartsAt, @event.TimeZone),
        Ends = Zones.Local(@event.EndsAt, @event.TimeZone),
        Capacity = @event.Seats.Capacity,
        Visibility = @event.Visibility,
        TakesRegistrations = @event.TakesRegistrations,
        RegistrationCloses = @event.RegistrationClosesAt is { } closes ? Zones.Local(closes, @event.TimeZone) : null,
        OnePerEmail = @event.OnePerEmail,
        LeadId = @event.LeadId,
        Version = @event.Version,
    };

    /// <summary>Writes the form onto the event; its times move what counts from them.</summary>
    /// <exception cref="Refused">It would begin in the past, and nobody has said that this is meant.</exception>
    public void ApplyTo(Event @event, DateTimeOffset now)
    {
        var starts = Zones.Instant(Starts!.Value, TimeZone);
        if (starts != @event.StartsAt && starts <= now && !PastIsMeant) throw new Refused(PlanningErrors.StartHasPassed) { Field = nameof(PastIsMeant) };

        @event.Kind = Kind!.Value;
        @event.Title = Title.ToBilingual();
        @event.Place = Place.ToBilingual();
        @event.Address = Address.ToBilingual();
        @event.Summary = Summary.ToBilingual();
        @event.Description = Description.ToBilingual();
        if (!string.IsNullOrWhiteSpace(Slug)) @event.Slug = Slug;
        @event.Seats.Capacity = Capacity;
        @event.Visibility = Visibility ?? Event.UsualVisibility(@event.Kind);
        @event.TakesRegistrations = TakesRegistrations;
        @event.OnePerEmail = OnePerEmail;
        @event.LeadId = LeadId;

        @event.RegistrationClosesAt = RegistrationCloses is { } closes ? Zones.Instant(closes, TimeZone) : null;
        @event.Schedule(starts, Zones.Instant(Ends!.Value, TimeZone), now, TimeZone);
    }
}
