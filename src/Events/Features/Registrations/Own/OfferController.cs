using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Own;

/// <summary>The registrant takes the seat that was offered.</summary>
[Route("r/{secret}/offer"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class OfferController(EventsDbContext db, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        await db.WriteAsync(async () =>
        {
            await registration.AcceptOfferAsync(db, clock.GetUtcNow(), cancel);
            outbox.Tell(registration);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("The seat is yours. Here is your ticket.");
        return new SeeOther($"/r/{secret}");
    }
}
