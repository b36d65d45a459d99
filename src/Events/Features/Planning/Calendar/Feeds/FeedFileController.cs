using Events.Features.Accounts;
using Events.Platform.Calendars;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.Planning.Calendar.Feeds;

/// <summary>What calendar programs ask for: without a session, whoever has the secret reads.</summary>
[Route("calendar/{secret}.ics"), AllowAnonymous, EnableRateLimiting(RateLimits.Lookups), SecretAddress]
public class FeedFileController(EventsDbContext db, FeedItems items, IStringLocalizer texts, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, CancellationToken cancel)
    {
        var hash = CalendarFeed.HashOf(secret);
        // It ends with the person's access; a partner sees no events.
        var feed = await db.CalendarFeeds.AsNoTracking().Include(f => f.User).ThenInclude(person => person.Unit)
            .FirstOrDefaultAsync(f => f.SecretHash == hash && f.User.DeactivatedAt == null && f.User.Role != Role.Partner, cancel);
        if (feed is null) return NotFound();
        using var _ = Languages.Speak(feed.User.Language);
        var name = texts["Events of {0}", feed.User.Name].Value;
        var found = await items.ReadAsync(feed, cancel);
        Response.Headers.CacheControl = "private, no-cache";
        return File(CalendarFile.Write(found, clock.GetUtcNow(), name), CalendarFile.MediaType, "events.ics", null, CalendarFile.Tag(found, name));
    }
}
