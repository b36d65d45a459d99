using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Own;

/// <summary>The registrant answers what the organiser wanted to know before deciding.</summary>
[Route("r/{secret}/reply"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class ReplyController(EventsDbContext db, Flash flash) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, string? reply, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        registration.Answer(reply ?? "");
        await db.SaveChangesAsync(cancel);
        flash.Done("Thank you. You will hear from us.");
        return new SeeOther($"/r/{secret}");
    }
}
