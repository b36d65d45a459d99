using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Own;

[Route("r/{secret}/cancellation"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms)]
public class OwnCancellationController(EventsDbContext db, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        await db.WriteAsync(() => registration.CancelAsync(db, clock.GetUtcNow(), cancel), cancel);
        flash.Done("Your registration is cancelled. Thank you for telling us.");
        return new SeeOther($"/r/{secret}");
    }
}
