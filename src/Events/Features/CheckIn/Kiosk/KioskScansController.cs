using Events.Features.CheckIn.Badges;
using Events.Features.CheckIn.Scans;
using Events.Features.Registrations;
using Events.Features.Registrations.Tickets;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Kiosk;

/// <summary>
/// Takes the code that somebody holds up at a tablet. Whoever stands there sees what is on their own ticket and nothing else; why a code does not
/// serve is told at the desk.
/// </summary>
[Route("checkin/{gateId:long}/kiosk/scans"), Authorize(CheckInFeature.AtKiosk)]
public class KioskScansController(EventsDbContext db, GateAccess gates, ScanIntake intake, BadgePapers papers, DoorSeats seats, RazorPages pages) : Controller
{
    /// <param name="Qr">The whole signed code: a kiosk takes no typed one.</param>
    public sealed record Shown(Guid Id, string? Qr);

    /// <param name="Badge">The badge to be printed; null where it was printed before.</param>
    public sealed record Answer(bool IsWelcome, string? Name = null, string? OtherName = null, string? Organisation = null, string? Seat = null, string? Badge = null);

    [HttpPost("")]
    public async Task<IActionResult> Create(long gateId, [FromBody] Shown shown, CancellationToken cancel)
    {
        if (await gates.FindAsync(gateId, cancel) is not { } gate) return NotFound();
        if (shown.Id == Guid.Empty || !TicketPayload.TryParse(shown.Qr, out var ticket)) return Json(new Answer(false));
        var scan = new SentScan { Id = shown.Id, Qr = shown.Qr, Gate = gateId };
        if (await intake.TakeAsync([scan], cancel) is not [{ Result: ScanResult.Admitted or ScanResult.Repeated }]) return Json(new Answer(false));

        var sheet = await papers.ReadAsync(gate.Event, Badge.Wanted(db.Attendees, gate.EventId).Where(a => a.TicketCode == ticket.TicketCode), cancel);
        if (sheet.Badges is not [var person]) return Json(new Answer(false));
        return Json(new Answer(true, person.Name, person.LatinName, person.Organisation, await SeatAsync(gate.EventId, person.Id, cancel), await PrintAsync(sheet, person.Id, cancel)));
    }

    private async Task<string> SeatAsync(long eventId, long personId, CancellationToken cancel) =>
        (await seats.ReadAsync(eventId, [personId], cancel)).TryGetValue(personId, out var place) ? place.Seat : "";

    private async Task<string?> PrintAsync(BadgeSheet sheet, long personId, CancellationToken cancel)
    {
        if (await db.BadgePrints.AnyAsync(print => print.AttendeeId == personId, cancel)) return null;
        var badge = await pages.RenderAsync("/Features/CheckIn/Badges/Slip.cshtml", sheet);
        await papers.NoteAsync(sheet, cancel);
        return badge;
    }
}
