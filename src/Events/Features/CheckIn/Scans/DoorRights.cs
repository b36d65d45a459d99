using Events.Features.Accounts;
using Events.Features.CheckIn.Devices;

namespace Events.Features.CheckIn.Scans;

/// <summary>What the caller may do beyond scanning, asked for once a call and only where it matters.</summary>
public class DoorRights(CurrentUser user, CurrentDevice device)
{
    private bool? mayOverride;

    public async ValueTask<bool> MayOverrideAsync() => mayOverride ??= device.Works ? device.MayOverride : await user.MayAsync(CheckInFeature.CanOverride);
}
