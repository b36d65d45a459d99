using System.ComponentModel.DataAnnotations;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Organisations;

/// <summary>How letters address a person.</summary>
public enum Salutation
{
    [Display(Name = "None|salutation")] None,
    [Display(Name = "Mr")] Mr,
    [Display(Name = "Ms")] Ms,
    [Display(Name = "H.E.")] Excellency,
}

/// <summary>What the person is for us at the organisation.</summary>
public enum ContactRole
{
    [Display(Name = "Liaison|contact")] Liaison,
    [Display(Name = "Head|contact")] Head,
    [Display(Name = "Trade|contact")] Trade,
    [Display(Name = "Office|contact")] Office,
    [Display(Name = "Finance|contact")] Finance,
}

/// <summary>Whether the person lets us keep their data and write to them.</summary>
public enum Consent
{
    [Display(Name = "Not asked yet|consent")] NotAsked,
    [Display(Name = "Agreed|consent")] Given,
    [Display(Name = "Does not want mails|consent")] Declined,
}

/// <summary>A person known at an organisation.</summary>
public class Contact : Entity, ISearchable
{
    public const int MoreEmailsLength = 1000;
    public const int MorePhonesLength = 400;

    public long OrganisationId { get; set; }
    public Organisation Organisation { get; private set; } = null!;

    /// <summary>The Chinese and the Latin form: 张伟, ZHANG Wei.</summary>
    public required Bilingual Name { get; set; }

    public Bilingual Title { get; set; } = new();
    public Salutation Salutation { get; set; }
    public ContactRole Role { get; set; }

    /// <summary><c>zh</c> or <c>en</c>: the language in which the person is written to.</summary>
    public string Language { get; set; } = "zh";

    /// <summary>The address that mails go to, and the others with semicolons between them.</summary>
    public string Email { get; set; } = "";
    public string MoreEmails { get; set; } = "";

    public string Phone { get; set; } = "";
    public string MorePhones { get; set; } = "";

    public Consent Consent { get; private set; }

    /// <summary>When the person said so.</summary>
    public DateOnly? ConsentOn { get; private set; }

    /// <summary>Since when the person is not there any more.</summary>
    public DateOnly? LeftOn { get; set; }

    public bool HasLeft => LeftOn is not null;

    /// <summary>Notes what the person has said of mails and data, and when.</summary>
    public void Agree(Consent consent, DateOnly? on, DateOnly today)
    {
        if (on > today) throw new Refused(OrganisationErrors.NotYet) { Field = nameof(ConsentOn) };
        var isNew = consent != Consent;
        Consent = consent;
        ConsentOn = consent == Consent.NotAsked ? null : on ?? (isNew ? today : ConsentOn);
    }

    public ContactWords? Words { get; private set; }

    public string SearchText
    {
        get => Words?.Text ?? "";
        set => (Words ??= new ContactWords()).Text = value;
    }

    public string SearchWords() => string.Join(' ', Name.Zh, Name.En, Title.Zh, Title.En, Initials.Of(Name.Zh), Email, MoreEmails, Phone, MorePhones);
}

public static class ContactOrder
{
    /// <summary>Heads first, then who deals with trade.</summary>
    public static int Order(this ContactRole role) => role switch
    {
        ContactRole.Head => 0,
        ContactRole.Trade => 1,
        ContactRole.Liaison => 2,
        ContactRole.Office => 3,
        _ => 4,
    };
}
