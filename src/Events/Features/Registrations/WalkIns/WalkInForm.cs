using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations.WalkIns;

/// <summary>Somebody whom the desk adds: a name is enough.</summary>
public class WalkInForm : PersonForm
{
    [Display(Name = "Category")]
    public AttendeeCategory Category { get; set; }

    [Display(Name = "Add although all seats are taken")]
    public bool BeyondCapacity { get; set; }

    public override void ApplyTo(Attendee attendee)
    {
        base.ApplyTo(attendee);
        attendee.Category = Category;
    }
}
