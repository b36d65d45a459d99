using Events.Features.Planning.Partners;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Partners;

/// <summary>A partner sends a ticket once more to somebody whom it brings.</summary>
[Route("desk/shared/{eventId:long}/attendees/{id:long}/ticket-mail"), Authorize(RegistrationsFeature.CanEditShared)]
public class SharedTicketMailsController(EventsDbContext db, ShareAccess access, TicketMails mails) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } share
            && await mails.SendAgainAsync(db.Attendees.Where(attendee => attendee.Registration.PartnerUnitId == share.UnitId), eventId, id, cancel)
                ? new SeeOther($"/desk/shared/{eventId}")
                : NotFound();
}
