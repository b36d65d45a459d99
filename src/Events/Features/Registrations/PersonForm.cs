using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Registrations;

/// <summary>What is asked of a person, on the public form and at the desk.</summary>
public abstract class PersonForm
{
    [Required, StringLength(Attendee.NameLength), Display(Name = "Name")]
    public string? Name { get; set; }

    [LatinLetters, StringLength(Attendee.NameLength), Display(Name = "Name in Latin letters")]
    public string? LatinName { get; set; }

    [OneEmail, StringLength(Attendee.EmailLength), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public virtual string? Email { get; set => field = value is null ? null : Fold.Email(value); }

    [PhoneDigits, StringLength(Attendee.PhoneLength), DataType(DataType.PhoneNumber), Display(Name = "Mobile phone")]
    public string? Phone { get; set; }

    [StringLength(Attendee.OrganisationLength), Display(Name = "Organisation")]
    public string? Organisation { get; set; }

    [StringLength(Attendee.JobTitleLength), Display(Name = "Job title")]
    public string? JobTitle { get; set; }

    [Country, Display(Name = "Country")]
    public string? Country { get; set; }

    [StringLength(Attendee.DietLength), Display(Name = "Diet")]
    public string? Diet { get; set; }

    [Display(Name = "Needs a visa letter")]
    public bool NeedsVisaLetter { get; set; }

    /// <summary>Whether the form asks for the address; the desk may know somebody without one.</summary>
    public virtual bool NeedsEmail => false;

    public Attendee ToAttendee()
    {
        var attendee = new Attendee { Name = Name! };
        ApplyTo(attendee);
        return attendee;
    }

    /// <summary>Writes the form onto the person, with addresses and numbers in the form in which they are compared.</summary>
    public virtual void ApplyTo(Attendee attendee)
    {
        if (string.IsNullOrWhiteSpace(Name)) throw new Refused(RegistrationErrors.NameIsMissing) { Field = nameof(Name) };
        PersonRules.TryLatin(LatinName, out var latin);
        PersonRules.TryEmail(Email, out var email);
        PersonRules.TryPhone(Phone, out var phone);
        (attendee.Name, attendee.LatinName, attendee.Email, attendee.Phone) = (Name.Trim(), latin, email, phone);
        attendee.Organisation = Organisation?.Trim() ?? "";
        attendee.JobTitle = JobTitle?.Trim() ?? "";
        attendee.Country = Country ?? "";
        attendee.Diet = Diet?.Trim() ?? "";
        attendee.NeedsVisaLetter = NeedsVisaLetter;
    }

    protected void Read(Attendee attendee)
    {
        (Name, LatinName, Email, Phone) = (attendee.Name, attendee.LatinName, attendee.Email, attendee.Phone);
        (Organisation, JobTitle, Country) = (attendee.Organisation, attendee.JobTitle, attendee.Country);
        (Diet, NeedsVisaLetter) = (attendee.Diet, attendee.NeedsVisaLetter);
    }
}
