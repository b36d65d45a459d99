using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Groups.Places;

/// <summary>The manager gives a place up: the seat is free for others.</summary>
[Route("r/{secret}/group/places/{number:int}/cancellation"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class PlaceCancellationsController(EventsDbContext db, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, int number, CancellationToken cancel)
    {
        if (await GroupPages.FindAsync(db, secret, cancel) is not { } group) return NotFound();
        if (group.Place(number) is not { } place) return new SeeOther($"/r/{secret}/group");
        await db.WriteAsync(async () =>
        {
            await place.CancelByRegistrantAsync(db, clock.GetUtcNow(), cancel);
            outbox.TellGone(place);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("The place is given up. Thank you for telling us.");
        return new SeeOther($"/r/{secret}/group");
    }
}
