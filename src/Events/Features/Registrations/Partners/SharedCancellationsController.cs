using Events.Features.Planning.Partners;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Partners;

/// <summary>A partner cancels a registration that it brought.</summary>
[Route("desk/shared/{eventId:long}/registrations/{id:long}/cancellation"), Authorize(RegistrationsFeature.CanEditShared)]
public class SharedCancellationsController(EventsDbContext db, ShareAccess access, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } share) return NotFound();
        var registration = await db.Registrations.Include(r => r.Event).Include(r => r.Attendees)
            .FirstOrDefaultAsync(r => r.Id == id && r.EventId == eventId && r.PartnerUnitId == share.UnitId, cancel);
        if (registration is null) return NotFound();
        await db.WriteAsync(() => registration.CancelByPartnerAsync(db, clock.GetUtcNow(), cancel), cancel);
        flash.Done("The registration is cancelled, its ticket revoked and the seat free.");
        return new SeeOther($"/desk/shared/{eventId}");
    }
}
