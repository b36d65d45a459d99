using Events.Features.Planning.Guests.Seating;
using Events.Platform.Documents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Guests.Printing;

/// <summary>Name plates to be folded and stood on the table: one sheet for each who has not declined, in protocol order.</summary>
[Route("desk/events/{eventId:long}/guests/name-plates"), Authorize(PlanningFeature.CanView)]
public class NamePlatesController(EventAccess access, SeatingAccess seating, Papers papers) : Controller
{
    public const string Paper = "/Features/Planning/Guests/Printing/NamePlates.cshtml";

    [HttpGet("pdf")]
    public async Task<IActionResult> Pdf(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        if (!papers.CanPrint) return RedirectToAction(nameof(Print), new { eventId });
        return File(await papers.PrintAsync(Paper, await ReadAsync(eventId, cancel)), "application/pdf", $"name-plates-{found.Slug}.pdf");
    }

    [HttpGet("print")]
    public async Task<IActionResult> Print(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is not null ? View(Paper, await ReadAsync(eventId, cancel)) : NotFound();

    private async Task<IReadOnlyList<NamePlate>> ReadAsync(long eventId, CancellationToken cancel) =>
        [.. (await seating.EverybodyAsync(eventId, cancel)).Where(guest => guest.TakesSeat).Select(guest => new NamePlate(guest.PlateName))];
}
