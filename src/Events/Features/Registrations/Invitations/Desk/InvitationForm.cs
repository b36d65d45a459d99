using System.ComponentModel.DataAnnotations;
using Events.Features.Organisations;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Registrations.Invitations.Desk;

public class InvitationForm
{
    public long? ContactId { get; set; }

    [EitherLanguage(ErrorMessage = "Please give a name in at least one language.")]
    public BilingualLine Name { get; set; } = new();
    public BilingualLine Title { get; set; } = new();
    public BilingualLine Organisation { get; set; } = new();

    [OneEmail, StringLength(Attendee.EmailLength), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public string? Email { get; set => field = value is null ? null : Fold.Email(value); }

    [Display(Name = "Salutation")]
    public Salutation Salutation { get; set; }

    [Required, StringLength(2), Display(Name = "Language")]
    public string Language { get; set; } = "zh";

    [Country, Display(Name = "Country")]
    public string? Country { get; set; }

    [Display(Name = "Category")]
    public AttendeeCategory Category { get; set; }

    public long Version { get; set; }

    public static InvitationForm From(Invitation invitation) => new()
    {
        ContactId = invitation.ContactId,
        Name = invitation.Name,
        Title = invitation.Title,
        Organisation = invitation.Organisation,
        Email = invitation.Email,
        Salutation = invitation.Salutation,
        Language = invitation.Language,
        Country = invitation.Country,
        Category = invitation.Category,
        Version = invitation.Version,
    };

    public void ApplyTo(Invitation invitation)
    {
        if (Language is not ("zh" or "en")) throw new Refused(InvitationErrors.NoSuchLanguage) { Field = nameof(Language) };
        PersonRules.TryEmail(Email, out var email);
        (invitation.Name, invitation.Title, invitation.Organisation) = (Name.ToBilingual(), Title.ToBilingual(), Organisation.ToBilingual());
        (invitation.ContactId, invitation.Salutation, invitation.Language) = (ContactId, Salutation, Language);
        (invitation.Country, invitation.Category) = (Country ?? "", Category);
        invitation.Readdress(email);
    }
}
