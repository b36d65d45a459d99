using Events.Features.Registrations.Own;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Replacing;

/// <summary>Somebody who cannot come names who comes instead.</summary>
[Route("r/{secret}/replacement"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class OwnReplacementController(EventsDbContext db, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string secret, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        if (!registration.RegistrantMayReplace(clock.GetUtcNow())) return new SeeOther($"/r/{secret}");
        return View(new ReplacementPage(registration, new ReplacementForm { Organisation = registration.Attendees[0].Organisation }));
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(string secret, ReplacementForm form, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        var now = clock.GetUtcNow();
        if (!registration.RegistrantMayReplace(now)) return new SeeOther($"/r/{secret}");
        var next = await db.WriteAsync(async () =>
        {
            var made = await registration.ReplaceAsync(db, form.ToAttendee(), now, cancel);
            outbox.TellReplaced(registration, made);
            await db.SaveChangesAsync(cancel);
            return made;
        }, cancel);
        flash.Done("{0} comes in your place and has the ticket by e-mail. Yours is no longer valid.", next.Attendees[0].Name);
        return new SeeOther($"/r/{secret}");
    }
}

/// <summary>The same as of anybody who registers; the category stays.</summary>
public class ReplacementForm : GuestForm;

public sealed record ReplacementPage(Registration Registration, ReplacementForm Form);
