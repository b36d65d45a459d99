using Events.Features.Registrations.Groups;

namespace Events.Features.Registrations;

public partial class Registration
{
    /// <summary>The group of which this is one place.</summary>
    public long? GroupId { get; private set; }
    public RegistrationGroup? Group { get; private set; }

    /// <summary>Its number in the group, from 1.</summary>
    public int GroupPlace { get; private set; }

    /// <summary>A reserved place for which nobody is named yet.</summary>
    public bool IsOpenPlace => GroupId is not null && Attendees is [{ IsOpen: true }];

    /// <summary>A place of which nobody but the group's manager can be told.</summary>
    public bool IsForManager => GroupId is not null && Attendees is [{ Email.Length: 0 }];

    internal void BelongTo(RegistrationGroup group, int place) => (Group, GroupPlace) = (group, place);
}
