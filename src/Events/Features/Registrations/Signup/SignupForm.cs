using System.ComponentModel.DataAnnotations;
using Events.Features.Registrations.Rules;
using Events.Platform.Web;

namespace Events.Features.Registrations.Signup;

/// <summary>What a person fills in to register.</summary>
public class SignupForm : PersonForm
{
    [Required, OneEmail, StringLength(Attendee.EmailLength), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public override string? Email { get => base.Email; set => base.Email = value; }

    public override bool NeedsEmail => true;

    /// <summary>As what the person comes, where the event lets them choose.</summary>
    [Display(Name = "Category")]
    public AttendeeCategory? Category { get; set; }

    [Display(Name = "Put me on the waiting list if all seats are taken")]
    public bool MayWait { get; set; }

    /// <summary>The person, as one of the categories that may be chosen.</summary>
    public Attendee ToAttendee(RegistrationRules rules)
    {
        var choices = rules.OnForm.ToList();
        if (choices.Count > 0 && (Category is not { } chosen || !choices.Contains(chosen))) throw new Refused(RegistrationErrors.CategoryIsMissing) { Field = nameof(Category) };
        var attendee = ToAttendee();
        if (choices.Count > 0) attendee.Category = Category!.Value;
        return attendee;
    }

    /// <summary>A field that people do not see and programs fill in.</summary>
    public string? Website { get; set; }

    public bool IsFromProgram => !string.IsNullOrEmpty(Website);
}
