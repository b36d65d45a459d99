using Events.Features.CheckIn.Scans;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Desk;

/// <summary>Lets one person in from the desk, at the first gate, as a scan of their ticket would.</summary>
[Route("desk/events/{eventId:long}/attendees/{id:long}/arrival"), Authorize(CheckInFeature.CanScan)]
public class DeskArrivalsController(EventsDbContext db, EventAccess access, GateAccess gates, ScanIntake intake, Flash flash) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var attendee = await db.Attendees.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.EventId == eventId, cancel);
        if (attendee is null) return NotFound();
        var gate = (await gates.OfAsync(found, cancel))[0];
        var answers = await intake.TakeAsync([new SentScan { Id = Guid.NewGuid(), Code = attendee.TicketCode, Gate = gate.Id }], cancel);
        if (answers is not [var answer]) return NotFound();
        if (answer.Result == ScanResult.Refused) flash.Error(answer.Reason ?? "");
        else flash.Done("{0} is checked in.", attendee.Name);
        return new SeeOther($"/desk/events/{eventId}/attendees/{id}");
    }
}
