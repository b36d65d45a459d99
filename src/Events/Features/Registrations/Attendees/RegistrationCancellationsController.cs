using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Attendees;

/// <summary>The desk cancels a registration.</summary>
[Route("desk/events/{eventId:long}/registrations/{id:long}/cancellation"), Authorize(RegistrationsFeature.CanEdit)]
public class RegistrationCancellationsController(EventsDbContext db, EventAccess access, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, CancellationToken cancel)
    {
        var registration = await access.Of(db.Registrations).Include(r => r.Event).Include(r => r.Attendees)
            .FirstOrDefaultAsync(r => r.Id == id && r.EventId == eventId, cancel);
        if (registration is null) return NotFound();
        await db.WriteAsync(() => registration.CancelAsync(db, clock.GetUtcNow(), cancel), cancel);
        flash.Done("The registration is cancelled, its ticket revoked and the seat free.");
        return new SeeOther($"/desk/events/{eventId}/attendees");
    }
}
