using Events.Features.Registrations.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Own;

[Route("r/{secret}/cancellation"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class OwnCancellationController(EventsDbContext db, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        var hadTickets = registration.IsConfirmed;
        await db.WriteAsync(async () =>
        {
            await registration.CancelByRegistrantAsync(db, clock.GetUtcNow(), cancel);
            foreach (var attendee in registration.Attendees.Where(attendee => hadTickets && attendee.Email.Length > 0))
                outbox.Add<CancellationToAttendeeMail>(attendee.Email, attendee.Name, registration.Language, attendee.Id);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("Your registration is cancelled. Thank you for telling us.");
        return new SeeOther($"/r/{secret}");
    }
}
