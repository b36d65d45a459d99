using System.ComponentModel.DataAnnotations;
using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Text;

namespace Events.Features.Registrations.Invitations;

public enum InvitationState
{
    [Display(Name = "Not sent yet|invitation")] Drafted,
    [Display(Name = "No answer yet|invitation")] Sent,
    [Display(Name = "Accepted|guest")] Accepted,
    [Display(Name = "Declined|guest")] Declined,
    [Display(Name = "Sending a deputy|guest")] Deputised,
}

/// <summary>A personal request to take part in an event, answered by yes, no, or the name of whoever comes instead.</summary>
public partial class Invitation : Entity, IOfEvent, ISearchable
{
    public const int NoteLength = 500;

    public required long EventId { get; init; }
    public Event Event { get; private set; } = null!;

    /// <summary>Who it is in our own address book, where the person is known.</summary>
    public long? ContactId { get; set; }
    public Contact? Contact { get; private set; }

    public required Bilingual Name { get; set; }
    public Bilingual Title { get; set; } = new();
    public Bilingual Organisation
    {
        get;
        set
        {
            field = value;
            OrganisationKey = NameKey.Of(value.In("zh"));
        }
    } = new();

    /// <summary>The organisation's name as names are compared: by it the directory finds who was invited from where.</summary>
    [Derived]
    public string OrganisationKey { get; private set; } = "";

    /// <summary>As addresses are compared; empty where the answer comes by telephone.</summary>
    public string Email { get; set => field = Fold.Email(value); } = "";

    /// <summary>ISO 3166-1 alpha-2, or empty.</summary>
    public string Country { get; set; } = "";

    public Salutation Salutation { get; set; }

    /// <summary><c>zh</c> or <c>en</c>: the language in which the person is written to.</summary>
    public string Language { get; set; } = "zh";

    /// <summary>As what whoever accepts comes.</summary>
    public AttendeeCategory Category { get; set; }

    /// <summary>The secret of the address <c>/i/{secret}</c>.</summary>
    [Unrecorded]
    public string Secret { get; private set; } = SecretCode.New();

    public DateTimeOffset CreatedAt { get; init; }

    public string SearchText { get; set; } = "";

    public string SearchWords() => string.Join(' ', Name.Zh, Name.En, Initials.Of(Name.Zh), Title.Zh, Title.En, Organisation.Zh, Organisation.En, Email);

    public override string ToString() => Name.ToString();
}
