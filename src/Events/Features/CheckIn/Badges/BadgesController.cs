using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Badges;

/// <summary>The badges of an event: what they look like, and who has none yet.</summary>
[Route("desk/events/{eventId:long}/badges"), Authorize(CheckInFeature.CanPrintBadges)]
public class BadgesController(EventsDbContext db, EventAccess access, BadgePapers papers, BadgeCounts counts, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var setting = await BadgeSetting.OfAsync(db, eventId, cancel);
        return View(new BadgesPage(found, BadgeForm.From(setting), await ExampleAsync(found, setting, cancel), await counts.ReadAsync(eventId, cancel)));
    }

    [HttpPost(""), OnRefusal(nameof(Index))]
    public async Task<IActionResult> Update(long eventId, BadgeForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var setting = await BadgeSetting.OfAsync(db, eventId, cancel);
        if (setting.Id == 0) db.Add(setting);
        else db.Expect(setting, form.Version);
        form.ApplyTo(setting);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}/badges");
    }

    /// <summary>One badge as it would be, before anything is saved.</summary>
    [HttpGet("preview")]
    public async Task<IActionResult> Preview(long eventId, BadgeForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var setting = new BadgeSetting { EventId = eventId };
        form.ApplyTo(setting);
        return View("_Preview", await ExampleAsync(found, setting, cancel));
    }

    /// <summary>The one that is printed next, or the first.</summary>
    private Task<BadgeSheet> ExampleAsync(Event found, BadgeSetting setting, CancellationToken cancel)
    {
        var prints = db.BadgePrints;
        return papers.ReadAsync(found, Badge.Wanted(db.Attendees, found.Id).OrderBy(a => prints.Any(print => print.AttendeeId == a.Id)).ThenBy(a => a.Name).ThenBy(a => a.Id).Take(1), cancel, setting);
    }
}

/// <param name="Example">With one badge, or none where nobody comes yet.</param>
public sealed record BadgesPage(Event Event, BadgeForm Form, BadgeSheet Example, IReadOnlyList<BadgeCounts.Row> Counts);
