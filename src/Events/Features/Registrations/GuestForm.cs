using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations;

/// <summary>What is asked of people who register, or take a seat that is there already: invited, in a group, in somebody's place.</summary>
public abstract class GuestForm : PersonForm
{
    [Required, OneEmail, StringLength(Attendee.EmailLength), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public override string? Email { get => base.Email; set => base.Email = value; }

    public override bool NeedsEmail => true;
}
