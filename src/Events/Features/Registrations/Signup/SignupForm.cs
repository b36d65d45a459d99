using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Registrations.Signup;

/// <summary>What a person fills in to register.</summary>
public class SignupForm
{
    [Required, StringLength(200), Display(Name = "Name")]
    public string? Name { get; set; }

    [StringLength(200), Display(Name = "Name in Latin letters")]
    public string? LatinName { get; set; }

    [Required, EmailAddress, StringLength(320), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public string? Email { get; set; }

    [StringLength(100), DataType(DataType.PhoneNumber), Display(Name = "Mobile phone")]
    public string? Phone { get; set; }

    [StringLength(300), Display(Name = "Organisation")]
    public string? Organisation { get; set; }

    [StringLength(200), Display(Name = "Job title")]
    public string? JobTitle { get; set; }

    [StringLength(2), Display(Name = "Country")]
    public string? Country { get; set; }

    [StringLength(200), Display(Name = "Diet")]
    public string? Diet { get; set; }

    [Display(Name = "I need a letter for my visa")]
    public bool NeedsVisaLetter { get; set; }

    /// <summary>A field that people do not see and programs fill in.</summary>
    public string? Website { get; set; }

    public bool IsFromProgram => !string.IsNullOrEmpty(Website);

    /// <summary>The person, with addresses in the form in which they are compared.</summary>
    public Attendee ToAttendee()
    {
        var attendee = new Attendee { Name = Name!.Trim() };
        ApplyTo(attendee);
        return attendee;
    }

    public void ApplyTo(Attendee attendee)
    {
        if (string.IsNullOrWhiteSpace(Name)) throw new Refused(RegistrationErrors.NameIsMissing) { Field = nameof(Name) };
        if (!string.IsNullOrEmpty(Country) && !Countries.All.ContainsKey(Country)) throw new Refused(RegistrationErrors.NoSuchCountry) { Field = nameof(Country) };
        attendee.Name = Name.Trim();
        attendee.LatinName = LatinName?.Trim() ?? "";
        attendee.Email = Fold.Email(Email);
        attendee.Phone = Phone?.Trim() ?? "";
        attendee.Organisation = Organisation?.Trim() ?? "";
        attendee.JobTitle = JobTitle?.Trim() ?? "";
        attendee.Country = Country ?? "";
        attendee.Diet = Diet?.Trim() ?? "";
        attendee.NeedsVisaLetter = NeedsVisaLetter;
    }

    public static SignupForm From(Attendee attendee) => new()
    {
        Name = attendee.Name,
        LatinName = attendee.LatinName,
        Email = attendee.Email,
        Phone = attendee.Phone,
        Organisation = attendee.Organisation,
        JobTitle = attendee.JobTitle,
        Country = attendee.Country,
        Diet = attendee.Diet,
        NeedsVisaLetter = attendee.NeedsVisaLetter,
    };
}
