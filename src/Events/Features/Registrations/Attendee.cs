using System.ComponentModel.DataAnnotations;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Text;

namespace Events.Features.Registrations;

/// <summary>What somebody comes as; it decides the colour of the badge.</summary>
public enum AttendeeCategory
{
    [Display(Name = "Guest")] Guest,
    [Display(Name = "Member")] Member,
    [Display(Name = "Envoy")] Envoy,
    [Display(Name = "Guest of honour")] Vip,
    [Display(Name = "Speaker")] Speaker,
    [Display(Name = "Exhibitor")] Exhibitor,
    [Display(Name = "Buyer")] Buyer,
    [Display(Name = "Press")] Press,
    [Display(Name = "Staff")] Staff,
}

/// <summary>One person of a registration.</summary>
public partial class Attendee : Entity, IOfEvent, ISearchable
{
    /// <summary>The most characters of each field, for forms, lists and the database alike.</summary>
    public const int NameLength = 200;
    public const int EmailLength = 320;
    public const int PhoneLength = 100;
    public const int OrganisationLength = 300;
    public const int JobTitleLength = 200;
    public const int DietLength = 200;
    public const int DoorNoteLength = 300;

    public long RegistrationId { get; private set; }
    public Registration Registration { get; private set; } = null!;

    public long EventId { get; private set; }
    public Event Event { get; private set; } = null!;

    /// <summary>The name in the person's own script.</summary>
    public required string Name { get; set; }

    /// <summary>The name in Latin letters, empty where <see cref="Name"/> is in them already.</summary>
    public string LatinName { get; set; } = "";

    /// <summary>As addresses are compared, see <see cref="Fold.Email"/>.</summary>
    public string Email { get; set => field = Fold.Email(value); } = "";
    public string Phone { get; set; } = "";
    public string Organisation
    {
        get;
        set
        {
            field = value;
            OrganisationKey = NameKey.Of(value);
        }
    } = "";

    /// <summary>The organisation's name as names are compared: by it the directory finds who came from where.</summary>
    [Derived]
    public string OrganisationKey { get; private set; } = "";

    public string JobTitle { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2, or empty.</summary>
    public string Country { get; set; } = "";

    public string Diet { get; set; } = "";
    public bool NeedsVisaLetter { get; set; }

    /// <summary>What whoever stands at the door must know: the interpreter waits, the director receives.</summary>
    public string DoorNote { get; set; } = "";
    public AttendeeCategory Category { get; set; }

    /// <summary>A place of a group for which nobody is named yet; the name only tells which one it is.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The secret in the person's QR code.</summary>
    [Unrecorded]
    public string TicketCode { get; private set; } = SecretCode.New();

    /// <summary>The first time the person passed a gate.</summary>
    public DateTimeOffset? ArrivedAt { get; private set; }

    /// <summary>As its registration's, so that lists need not look there.</summary>
    public RegistrationState State { get; private set; }

    /// <summary>When it ended, by whomever.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>The address as the unique index compares it; null where it may repeat.</summary>
    public string? EmailOnce { get; private set; }

    public string SearchText { get; set; } = "";

    public bool HasArrived => ArrivedAt is not null;
    public bool IsComing => State == RegistrationState.Confirmed;

    public string SearchWords() => string.Join(' ', Name, LatinName, Organisation, Email, Phone, JobTitle);

    /// <summary>The name for a reader of a language given as <c>zh</c> or <c>en</c>.</summary>
    public string NameIn(string language) => language == "en" && LatinName.Length > 0 ? LatinName : Name;

    /// <summary>Chinese for people of China or with a Chinese name, else English.</summary>
    public string LikelyLanguage => Country is "CN" or "HK" or "MO" or "TW" ? "zh" : Country.Length == 0 ? Languages.Of(Name) : "en";

    public override string ToString() => NameIn(Languages.Current);
}
