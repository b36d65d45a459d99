using Events.Features.Registrations.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Own;

/// <summary>Sends the registrant the ticket once more, though not over and over into a mailbox that may be somebody else's.</summary>
[Route("r/{secret}/ticket-mail"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class OwnTicketMailController(EventsDbContext db, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        if (!registration.IsConfirmed) return new SeeOther($"/r/{secret}");
        var readers = registration.Attendees.Where(attendee => attendee.Email.Length > 0).ToList();
        if (readers.Count == 0) throw new Refused(RegistrationErrors.HasNoEmail);
        await db.WriteAsync(async () =>
        {
            await db.TakeTurnAsync($"ticket mail {registration.Id}", cancel);
            if (await WasSentAsync(readers, clock.GetUtcNow() - Pause, cancel)) throw new Refused(RegistrationErrors.TicketWasJustSent);
            foreach (var reader in readers) outbox.Add<TicketToAttendeeMail>(reader.Email, reader.Name, registration.Language, reader.Id);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("The ticket is on its way to {0}.", string.Join(", ", readers.Select(reader => reader.Email)));
        return new SeeOther($"/r/{secret}");
    }

    private Task<bool> WasSentAsync(List<Attendee> readers, DateTimeOffset since, CancellationToken cancel)
    {
        var kind = MailKindAttribute.Of(typeof(TicketToAttendeeMail)).Name;
        var ids = readers.Select(reader => reader.Id).ToList();
        return db.OutboxMails.AnyAsync(mail => mail.Kind == kind && ids.Contains(mail.SubjectId) && mail.CreatedAt > since, cancel);
    }
}
