using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Invitations.Public;

/// <summary>Somebody else comes instead of the invited person.</summary>
[Route("i/{secret}/deputy"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class DeputiesController(EventsDbContext db, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string secret, CancellationToken cancel)
    {
        if (await InvitationAccess.FindAsync(db, secret, cancel) is not { } invitation) return NotFound();
        if (!invitation.MayAnswer(clock.GetUtcNow())) return new SeeOther($"/i/{secret}");
        return View("New", new InvitedPage(invitation, InvitedForm.ForDeputyOf(invitation), true, await RegistrationRules.OfAsync(db, invitation.EventId, cancel)));
    }

    /// <summary>The ticket goes to the deputy; the invited person stays on the page of the invitation.</summary>
    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(string secret, InvitedForm form, CancellationToken cancel)
    {
        if (await InvitationAccess.FindAsync(db, secret, cancel) is not { } invitation) return NotFound();
        var answer = new Answering(clock.GetUtcNow(), Languages.Current);
        var former = invitation.BringsSomebody ? invitation.Registration : null;
        await db.WriteAsync(async () =>
        {
            if (await invitation.AcceptAsync(db, form.ToAttendee(), isDeputy: true, form.MayWait, answer, cancel) is not { } made) return;
            outbox.TellGone(former);
            outbox.Tell(made);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("Thank you. {0} gets the ticket by e-mail.", form.Name!);
        return new SeeOther($"/i/{secret}");
    }
}
