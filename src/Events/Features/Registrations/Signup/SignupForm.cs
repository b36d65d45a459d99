using System.ComponentModel.DataAnnotations;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Answering;
using Events.Features.Registrations.Rules;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Events.Features.Registrations.Signup;

/// <summary>What a person fills in to register.</summary>
public class SignupForm : GuestForm, IValidatableObject
{
    /// <summary>As what the person comes, where the event lets them choose.</summary>
    [Display(Name = "Category")]
    public AttendeeCategory? Category { get; set; }

    [Display(Name = "Put me on the waiting list if all seats are taken")]
    public bool MayWait { get; set; }

    /// <summary>What the person answers to the event's own questions.</summary>
    [ValidateNever]
    public GivenAnswers Answers { get; set; } = new();

    private StandardFields Asks => Answers.Form.Version.Asks;

    /// <summary>The standard fields that this event requires.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext context) =>
        from field in new[] { (Asks.Phone, nameof(Phone), Phone), (Asks.Organisation, nameof(Organisation), Organisation), (Asks.JobTitle, nameof(JobTitle), JobTitle), (Asks.Country, nameof(Country), Country), (Asks.Diet, nameof(Diet), Diet) }
        where field.Item1 == Asking.Required && string.IsNullOrWhiteSpace(field.Item3)
        select context.Says(new Refused(FormErrors.IsMissing) { Field = field.Item2 });

    /// <summary>What the event does not ask stays as it is known.</summary>
    public override void ApplyTo(Attendee attendee)
    {
        if (Asks.Phone == Asking.NotAsked) Phone = attendee.Phone;
        if (Asks.Organisation == Asking.NotAsked) Organisation = attendee.Organisation;
        if (Asks.JobTitle == Asking.NotAsked) JobTitle = attendee.JobTitle;
        if (Asks.Country == Asking.NotAsked) Country = attendee.Country;
        if (Asks.Diet == Asking.NotAsked) Diet = attendee.Diet;
        if (Asks.VisaLetter == Asking.NotAsked) NeedsVisaLetter = attendee.NeedsVisaLetter;
        base.ApplyTo(attendee);
    }

    /// <summary>The person, as one of the categories that may be chosen.</summary>
    public Attendee ToAttendee(RegistrationRules rules)
    {
        var category = rules.Chosen(Category);
        var attendee = ToAttendee();
        attendee.Category = category;
        return attendee;
    }
}
