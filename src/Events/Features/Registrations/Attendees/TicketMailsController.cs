using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Attendees;

[Route("desk/events/{eventId:long}/attendees/{id:long}/ticket-mail"), Authorize(RegistrationsFeature.CanEdit)]
public class TicketMailsController(EventsDbContext db, EventAccess access, TicketMails mails) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, CancellationToken cancel) =>
        await mails.SendAgainAsync(access.Of(db.Attendees), eventId, id, cancel) ? new SeeOther($"/desk/events/{eventId}/attendees/{id}") : NotFound();
}
