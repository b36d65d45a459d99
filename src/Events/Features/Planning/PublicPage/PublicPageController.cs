using Events.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.PublicPage;

/// <summary>What an event's public page shows beyond its programme: its news, the map, whom to ask, the picture for chat programs.</summary>
[Route("desk/events/{eventId:long}/public-page"), Authorize(PlanningFeature.CanView)]
public class PublicPageController(EventsDbContext db, EventAccess access) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var details = await PageDetails.OfAsync(db, eventId, cancel);
        var news = await db.NewsItems.AsNoTracking().Where(item => item.EventId == eventId).OrderByDescending(item => item.Day).ThenByDescending(item => item.Id).ToListAsync(cancel);
        return View(new PublicPagePage(found, details, news));
    }
}

public sealed record PublicPagePage(Event Event, PageDetails Details, IReadOnlyList<NewsItem> News);
