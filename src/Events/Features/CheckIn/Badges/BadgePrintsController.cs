using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Badges;

/// <summary>Prints badges in one PDF, as many at once as a printer takes.</summary>
[Route("desk/events/{eventId:long}/badges/prints"), Authorize(CheckInFeature.CanPrintBadges)]
public class BadgePrintsController(EventsDbContext db, EventAccess access, BadgePapers papers, Flash flash) : Controller
{
    public const int MostAtOnce = 1000;

    /// <param name="category">Those of one category alone.</param>
    /// <param name="again">Also those who have one.</param>
    /// <param name="part">Which thousand of all; new ones move up by themselves.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, AttendeeCategory? category, bool again, int part, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var people = Badge.Wanted(db.Attendees, eventId);
        if (category is { } one) people = people.Where(a => a.Category == one);
        var prints = db.BadgePrints;
        if (!again) people = people.Where(a => !prints.Any(print => print.AttendeeId == a.Id));
        var sheet = await papers.ReadAsync(found, people.OrderBy(a => a.Name).ThenBy(a => a.Id).Skip(again ? Math.Clamp(part, 0, 1000) * MostAtOnce : 0).Take(MostAtOnce), cancel);
        if (sheet.Badges.Count == 0)
        {
            flash.Error("There is no badge to print.");
            return new SeeOther($"/desk/events/{eventId}/badges");
        }
        var pdf = papers.CanPrint ? await papers.PrintAsync(sheet) : null;
        await papers.NoteAsync(sheet, cancel);
        return pdf is null ? View(BadgePapers.View, sheet) : File(pdf, "application/pdf", $"badges-{found.Slug}.pdf");
    }
}
