using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations.Signup;

/// <summary>What a person fills in to register.</summary>
public class SignupForm : PersonForm
{
    [Required, OneEmail, StringLength(Attendee.EmailLength), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public override string? Email { get => base.Email; set => base.Email = value; }

    public override bool NeedsEmail => true;

    /// <summary>A field that people do not see and programs fill in.</summary>
    public string? Website { get; set; }

    public bool IsFromProgram => !string.IsNullOrEmpty(Website);
}
