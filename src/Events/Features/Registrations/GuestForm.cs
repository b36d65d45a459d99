using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations;

/// <summary>What is asked of people who register, or take a seat that is there already: invited, in a group, in somebody's place.</summary>
public abstract class GuestForm : PersonForm
{
    [Required, OneEmail, StringLength(Attendee.EmailLength), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public override string? Email { get => base.Email; set => base.Email = value; }

    public override bool NeedsEmail => true;
}

/// <summary>The same where anybody may send it, programs as well; see <c>_ForPrograms</c>.</summary>
public abstract class OpenForm : GuestForm
{
    /// <summary>A field that people do not see and programs fill in.</summary>
    public string? Website { get; set; }

    public bool IsFromProgram => !string.IsNullOrEmpty(Website);
}
