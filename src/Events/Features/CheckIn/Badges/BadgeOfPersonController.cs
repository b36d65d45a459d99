using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Badges;

/// <summary>Prints one person's badge, whether or not it was printed before.</summary>
[Route("desk/events/{eventId:long}/attendees/{id:long}/badge"), Authorize(CheckInFeature.CanPrintBadges)]
public class BadgeOfPersonController(EventsDbContext db, EventAccess access, BadgePapers papers) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, CancellationToken cancel)
    {
        if (await ReadAsync(eventId, id, cancel) is not { } sheet) return NotFound();
        var pdf = papers.CanPrint ? await papers.PrintAsync(sheet) : null;
        await papers.NoteAsync(sheet, cancel);
        return pdf is null ? View(BadgePapers.View, sheet) : File(pdf, "application/pdf", $"badge-{id}.pdf");
    }

    /// <summary>The badge alone, for a page that prints it without leaving.</summary>
    [HttpPost("slip")]
    public async Task<IActionResult> Slip(long eventId, long id, CancellationToken cancel)
    {
        if (await ReadAsync(eventId, id, cancel) is not { } sheet) return NotFound();
        await papers.NoteAsync(sheet, cancel);
        return PartialView("/Features/CheckIn/Badges/_Badges.cshtml", sheet);
    }

    private async Task<BadgeSheet?> ReadAsync(long eventId, long id, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return null;
        var sheet = await papers.ReadAsync(found, Badge.Wanted(db.Attendees, eventId).Where(a => a.Id == id), cancel);
        return sheet.Badges.Count == 0 ? null : sheet;
    }
}
