using Events.Features.Registrations.Signup;

namespace Events.Features.Registrations.Own;

/// <summary>What a registrant may correct of one person.</summary>
public class OwnForm : SignupForm
{
    /// <summary>The version that the person saw, so that a correction of the desk is not overwritten.</summary>
    public long Version { get; set; }

    public static OwnForm From(Attendee attendee)
    {
        var form = new OwnForm { Version = attendee.Version };
        form.Read(attendee);
        return form;
    }
}
