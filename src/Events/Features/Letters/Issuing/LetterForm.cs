using System.ComponentModel.DataAnnotations;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms.Passports;
using Events.Platform.Security;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Letters.Issuing;

/// <summary>What staff fill in to issue a letter.</summary>
public class LetterForm
{
    [Required, StringLength(120), Display(Name = "Name as in the passport")]
    public string? FullName { get; set; }

    [StringLength(120), Display(Name = "Name in own script")]
    public string? NativeName { get; set; }

    [Required, Display(Name = "Sex")]
    public Sex? Sex { get; set; }

    [Required, Display(Name = "Date of birth")]
    public DateOnly? BirthDate { get; set; }

    [Required, Country, Display(Name = "Nationality")]
    public string? Nationality { get; set; }

    [Required, StringLength(40), Display(Name = "Passport number")]
    public string? PassportNumber { get; set; }

    [Display(Name = "Passport valid until")]
    public DateOnly? PassportExpires { get; set; }

    /// <summary>Offered once the form was refused for a passport that expires soon.</summary>
    [Display(Name = "Issue it all the same")]
    public bool IssueAllTheSame { get; set; }

    [StringLength(200), Display(Name = "Organisation")]
    public string? Organisation { get; set; }

    [StringLength(120), Display(Name = "Job title")]
    public string? JobTitle { get; set; }

    [Required, Display(Name = "Purpose of the visit")]
    public VisitPurpose? Purpose { get; set; } = VisitPurpose.TakePart;

    [Required, Display(Name = "First day in China")]
    public DateOnly? StayFrom { get; set; }

    [Required, Display(Name = "Last day in China")]
    public DateOnly? StayTo { get; set; }

    [Required, Display(Name = "Travel and stay paid by")]
    public Payer? Payer { get; set; } = Letters.Payer.Organisation;

    [Display(Name = "Send the letter by e-mail")]
    public bool SendByMail { get; set; }

    /// <summary>What is known of the person already; a day before and after the event.</summary>
    public static LetterForm For(Attendee attendee) => new()
    {
        FullName = Shortened(PassportName.Suggest(attendee.LatinName.Length > 0 ? attendee.LatinName : attendee.Name), 120),
        NativeName = Shortened(attendee.LatinName.Length > 0 || PassportName.Suggest(attendee.Name).Length == 0 ? attendee.Name : "", 120),
        Nationality = attendee.Country,
        Organisation = Shortened(attendee.Organisation, 200),
        JobTitle = Shortened(attendee.JobTitle, 120),
        Purpose = attendee.Category switch
        {
            AttendeeCategory.Speaker => VisitPurpose.Speak,
            AttendeeCategory.Exhibitor => VisitPurpose.Exhibit,
            AttendeeCategory.Buyer => VisitPurpose.BusinessTalks,
            _ => VisitPurpose.TakePart,
        },
        StayFrom = LetterDates.FirstDay(attendee.Event).AddDays(-1),
        StayTo = LetterDates.LastDay(attendee.Event).AddDays(1),
        SendByMail = attendee.Email.Length > 0,
    };

    /// <summary>Takes over what the person gave of the passport when registering.</summary>
    public void Take(PassportEntry passport)
    {
        (PassportNumber, PassportExpires, BirthDate, Nationality) = (passport.Number, passport.Expires, passport.BirthDate, passport.Nationality);
        Sex = passport.Sex switch { "F" => Letters.Sex.Female, "M" => Letters.Sex.Male, _ => Letters.Sex.Unspecified };
    }

    /// <summary>The letter without number and signature.</summary>
    /// <exception cref="Refused">Something in it cannot be right.</exception>
    public VisaLetter ToLetter(Attendee attendee, Vault vault, DateTimeOffset now)
    {
        var fullName = PassportName.Read(FullName);
        var letter = new VisaLetter
        {
            FullName = fullName,
            NativeName = OneLine(NativeName),
            Sex = Sex!.Value,
            Nationality = Nationality!,
            Organisation = OneLine(Organisation),
            JobTitle = OneLine(JobTitle),
            Purpose = Purpose!.Value,
            Payer = Payer!.Value,
        };
        var today = Zones.Day(now, attendee.Event.TimeZone);
        var passport = Passport.Read(PassportNumber!, BirthDate!.Value, PassportExpires, today);
        letter.Invite(attendee, attendee.Event, StayFrom!.Value, StayTo!.Value, now);
        passport.CheckExpiry(StayTo.Value, LetterDates.LastDay(attendee.Event), IssueAllTheSame);
        letter.SealPassport(passport, vault);
        return letter;
    }

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Shortened(string text, int length) => text.Length <= length ? text : text[..length];
}
