using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Groups.Places;

/// <summary>The manager takes the name off a place, so that somebody else can come.</summary>
[Route("r/{secret}/group/places/{number:int}/reopening"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class PlaceReopeningsController(EventsDbContext db, Outbox outbox, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, int number, CancellationToken cancel)
    {
        if (await GroupPages.FindAsync(db, secret, cancel) is not { } group) return NotFound();
        if (group.Place(number) is not { } place) return new SeeOther($"/r/{secret}/group");
        await db.WriteAsync(async () =>
        {
            outbox.TellReplaced(place, await group.ReopenAsync(db, place, clock.GetUtcNow(), cancel));
            await db.SaveChangesAsync(cancel);
        }, cancel);
        return new SeeOther($"/r/{secret}/group/places/{number}");
    }
}
