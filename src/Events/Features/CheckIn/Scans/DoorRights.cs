using Events.Features.Accounts;

namespace Events.Features.CheckIn.Scans;

/// <summary>What the caller may do beyond scanning, asked for once a call and only where it matters.</summary>
public class DoorRights(CurrentUser user)
{
    private bool? mayOverride;

    public async ValueTask<bool> MayOverrideAsync() => mayOverride ??= await user.MayAsync(CheckInFeature.CanOverride);
}
