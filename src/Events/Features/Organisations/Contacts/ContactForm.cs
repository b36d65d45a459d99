using System.ComponentModel.DataAnnotations;
using Events.Platform.Tables;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Organisations.Contacts;

/// <summary>What is written down of a person at an organisation.</summary>
public class ContactForm
{
    [EitherLanguage(ErrorMessage = "Please give a name in at least one language.")]
    public BilingualLine Name { get; set; } = new();
    public BilingualLine Title { get; set; } = new();

    [Display(Name = "Salutation")]
    public Salutation Salutation { get; set; }

    [Display(Name = "Role|contact")]
    public ContactRole Role { get; set; }

    [Required, StringLength(2), Display(Name = "Language")]
    public string Language { get; set; } = "zh";

    [EmailAddress, StringLength(320), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public string? Email { get; set; }

    [StringLength(100), DataType(DataType.PhoneNumber), Display(Name = "Phone")]
    public string? Phone { get; set; }

    [StringLength(1000), Display(Name = "Further e-mail addresses")]
    public string? MoreEmails { get; set; }

    [StringLength(400), Display(Name = "Further phones")]
    public string? MorePhones { get; set; }

    [Display(Name = "Mails and data")]
    public Consent Consent { get; set; }

    [Display(Name = "Said on")]
    public DateOnly? ConsentOn { get; set; }

    [Display(Name = "Left on")]
    public DateOnly? LeftOn { get; set; }

    public long Version { get; set; }

    public static ContactForm From(Contact contact) => new()
    {
        Name = contact.Name,
        Title = contact.Title,
        Salutation = contact.Salutation,
        Role = contact.Role,
        Language = contact.Language,
        Email = contact.Email,
        Phone = contact.Phone,
        MoreEmails = contact.MoreEmails.Replace(";", "; "),
        MorePhones = contact.MorePhones.Replace(";", "; "),
        Consent = contact.Consent,
        ConsentOn = contact.ConsentOn,
        LeftOn = contact.LeftOn,
        Version = contact.Version,
    };

    public void ApplyTo(Contact contact, DateOnly today)
    {
        if (Language is not ("zh" or "en")) throw new Refused(OrganisationErrors.NoSuchLanguage) { Field = nameof(Language) };
        contact.Name = Name.ToBilingual();
        contact.Title = Title.ToBilingual();
        contact.Salutation = Salutation;
        contact.Role = Role;
        contact.Language = Language;
        contact.Email = Fold.Email(Email);
        contact.Phone = Phone?.Trim() ?? "";
        contact.MoreEmails = Cells.TryEmails(MoreEmails, out var emails) ? string.Join(';', emails) : throw new Refused(OrganisationErrors.NotEmails) { Field = nameof(MoreEmails) };
        contact.MorePhones = Cells.TryPhones(MorePhones, out var phones) ? string.Join(';', phones) : throw new Refused(OrganisationErrors.NotPhones) { Field = nameof(MorePhones) };
        contact.Agree(Consent, ConsentOn, today);
        contact.LeftOn = LeftOn;
    }
}
