using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Groups.Places;

/// <summary>The manager takes a seat that was offered for a place without a name.</summary>
[Route("r/{secret}/group/places/{number:int}/offer"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class PlaceOffersController(EventsDbContext db, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, int number, CancellationToken cancel)
    {
        if (await GroupPages.FindAsync(db, secret, cancel) is not { } group) return NotFound();
        if (group.Place(number) is not { IsForManager: true } place) return new SeeOther($"/r/{secret}/group");
        await db.WriteAsync(() => place.AcceptOfferAsync(db, clock.GetUtcNow(), cancel), cancel);
        if (place.IsOpenPlace) flash.Done("The seat is yours. Please say who comes.");
        else flash.Done("The seat is yours.");
        return new SeeOther($"/r/{secret}/group");
    }
}
