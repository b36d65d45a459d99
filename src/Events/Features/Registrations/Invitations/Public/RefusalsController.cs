using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Invitations.Public;

/// <summary>The invited person cannot come.</summary>
[Route("i/{secret}/refusal"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class RefusalsController(EventsDbContext db, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, string? reason, CancellationToken cancel)
    {
        if (await InvitationAccess.FindAsync(db, secret, cancel) is not { } invitation) return NotFound();
        await db.WriteAsync(async () =>
        {
            outbox.TellGone(await invitation.DeclineAsync(db, reason ?? "", new Answering(clock.GetUtcNow(), Languages.Current), cancel));
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("Thank you for telling us. We are sorry that you cannot come.");
        return new SeeOther($"/i/{secret}");
    }
}
