using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Devices;

/// <summary>Shows a new pairing code, or ends a device that is lost or given back.</summary>
[Route("desk/events/{eventId:long}/devices/{id:long}"), Authorize(CheckInFeature.CanScan)]
public class DeviceChangesController(EventsDbContext db, EventAccess access, CurrentUser user, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("pairing")]
    public async Task<IActionResult> Pairing(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } device) return NotFound();
        if (device.MayOverride && !await user.MayAsync(CheckInFeature.CanOverride)) throw new Refused(DeviceErrors.OverrideIsNotYours);
        device.OfferPairing(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return new SeeOther($"/desk/events/{eventId}/devices/{id}");
    }

    [HttpPost("revocation")]
    public async Task<IActionResult> Revocation(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } device) return NotFound();
        device.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        flash.Done("The device is revoked. It forgets the list as soon as it has network.");
        return new SeeOther($"/desk/events/{eventId}/devices");
    }

    private Task<Device?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.Devices).FirstOrDefaultAsync(device => device.Id == id && device.EventId == eventId, cancel);
}
