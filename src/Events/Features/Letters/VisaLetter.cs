using System.ComponentModel.DataAnnotations;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Letters;

public enum Sex
{
    [Display(Name = "Female")] Female,
    [Display(Name = "Male")] Male,
    [Display(Name = "X, as in the passport")] Unspecified,
}

/// <summary>What the person comes to do.</summary>
public enum VisitPurpose
{
    [Display(Name = "Taking part in the event")] TakePart,
    [Display(Name = "Speaking at the event")] Speak,
    [Display(Name = "Exhibiting at the event")] Exhibit,
    [Display(Name = "Business talks at the event")] BusinessTalks,
}

/// <summary>Who pays for travel and stay.</summary>
public enum Payer
{
    [Display(Name = "The guest’s organisation")] Organisation,
    [Display(Name = "The guest")] Guest,
    [Display(Name = "The inviting chamber")] Chamber,
}

/// <summary>
/// A numbered letter with which somebody applies for a visa. It keeps what its paper shows, so that a copy printed later says the same;
/// a mistake is mended by revoking it and issuing another.
/// </summary>
public partial class VisaLetter : Entity, IOfEvent, ISearchable
{
    public long EventId { get; private set; }
    public Event Event { get; private set; } = null!;

    public long AttendeeId { get; private set; }
    public Attendee Attendee { get; private set; } = null!;

    /// <summary>As in the passport.</summary>
    public required string FullName { get; init; }

    /// <summary>The name in the person's own script, empty where it is the same.</summary>
    public string NativeName { get; init; } = "";

    public required Sex Sex { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Nationality { get; init; }

    public string Organisation { get; init; } = "";
    public string JobTitle { get; init; } = "";

    public required VisitPurpose Purpose { get; init; }
    public required Payer Payer { get; init; }
    public DateOnly StayFrom { get; private set; }
    public DateOnly StayTo { get; private set; }

    public Bilingual EventTitle { get; private set; } = new();
    public Bilingual EventPlace { get; private set; } = new();
    public DateTimeOffset EventStartsAt { get; private set; }
    public DateTimeOffset EventEndsAt { get; private set; }

    /// <summary>IANA time zone of the place.</summary>
    public string TimeZone { get; private set; } = "";

    public string SearchText { get; set; } = "";

    public string SearchWords() => string.Join(' ', Number, FullName, NativeName, Organisation);
}
