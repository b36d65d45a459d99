using Events.Features.CheckIn;
using Events.Features.CheckIn.Devices;
using Events.Features.Planning;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>The phones that stood at the door, and one that was lost there.</summary>
    private void AddDevices(Event @event, Gate gate)
    {
        var opening = @event.StartsAt.AddHours(-2);
        foreach (var (name, isKiosk, isLost) in new[] { ("平板 1（正门左）", false, false), ("平板 2（正门右）", false, false), ("自助签到机", true, false), ("工作手机 07", false, true) })
        {
            var device = new Device { EventId = @event.Id, Name = name, Gates = [gate], ExpiresAt = @event.EndsAt.AddHours(2), IsKiosk = isKiosk, MayOverride = !isKiosk };
            device.OfferPairing(opening);
            device.Pair(opening.AddMinutes(3));
            if (isLost) device.Revoke(@event.StartsAt.AddHours(1));
            db.Add(device);
        }
    }
}
