using System.ComponentModel.DataAnnotations;

namespace Events.Features.Registrations.Attendees;

/// <summary>What the desk may correct of a person.</summary>
public class AttendeeForm : PersonForm
{
    [Display(Name = "Category")]
    public AttendeeCategory Category { get; set; }

    [StringLength(Attendee.DoorNoteLength), Display(Name = "Note for the door")]
    public string? DoorNote { get; set; }

    public long Version { get; set; }

    public static AttendeeForm From(Attendee attendee)
    {
        var form = new AttendeeForm { Category = attendee.Category, DoorNote = attendee.DoorNote, Version = attendee.Version };
        form.Read(attendee);
        if (attendee.IsOpen) form.Name = null;
        return form;
    }

    public override void ApplyTo(Attendee attendee)
    {
        base.ApplyTo(attendee);
        attendee.DoorNote = DoorNote?.Trim() ?? "";
    }
}
