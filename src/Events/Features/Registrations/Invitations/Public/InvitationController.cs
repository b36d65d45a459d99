using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Invitations.Public;

/// <summary>The page to which an invitation leads. Whoever has the secret is the invited person.</summary>
[Route("i/{secret}"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class InvitationController(EventsDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, CancellationToken cancel)
    {
        if (await InvitationAccess.FindAsync(db, secret, cancel) is not { } invitation) return NotFound();
        var rules = await InvitationRules.OfAsync(db, invitation.EventId, cancel);
        return View("Show", new InvitationPage(invitation, rules, clock.GetUtcNow()));
    }
}

public sealed record InvitationPage(Invitation Invitation, InvitationRules Rules, DateTimeOffset Now)
{
    public bool MayAnswer => Invitation.MayAnswer(Now);
}

/// <summary>The page that asks who comes.</summary>
public sealed record InvitedPage(Invitation Invitation, InvitedForm Form, bool IsDeputy, RegistrationRules Rules)
{
    public string Address => $"/i/{Invitation.Secret}/{(IsDeputy ? "deputy" : "acceptance")}";

    /// <summary>Whoever comes now may be too late, and can wait.</summary>
    public bool OffersToWait => Rules.HasWaitingList && !Invitation.BringsSomebody && Invitation.Event.Seats.Left < 20;
}
