using Events.Features.Planning;
using Events.Features.Registrations.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Attendees;

/// <summary>Sends the ticket once more, for those who cannot find it.</summary>
[Route("desk/events/{eventId:long}/attendees/{id:long}/ticket-mail"), Authorize(RegistrationsFeature.CanEdit)]
public class TicketMailsController(EventsDbContext db, EventAccess access, Outbox outbox, Flash flash) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, CancellationToken cancel)
    {
        var attendee = await access.Of(db.Attendees).Include(a => a.Registration).FirstOrDefaultAsync(a => a.Id == id && a.EventId == eventId, cancel);
        if (attendee is not { IsComing: true }) return NotFound();
        if (attendee.Email.Length == 0) throw new Refused(RegistrationErrors.HasNoEmail);
        outbox.Add<TicketToAttendeeMail>(attendee.Email, attendee.Name, attendee.Registration.Language, attendee.Id);
        await db.SaveChangesAsync(cancel);
        flash.Done("The ticket is on its way to {0}.", attendee.Email);
        return new SeeOther($"/desk/events/{eventId}/attendees/{id}");
    }
}
