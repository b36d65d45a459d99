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

    internal void BelongTo(RegistrationGroup group, int place) => (Group, GroupPlace) = (group, place);
}
