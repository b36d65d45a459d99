using Events.Features.Planning;
using Events.Features.Planning.Calendar;
using Events.Platform;
using Events.Platform.Calendars;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Public.Calendar;

/// <summary>The public calendar, as a page and for calendar programs.</summary>
[AllowAnonymous]
public class CalendarController(PublicCalendar calendar, EventsDbContext db, IOptions<Settings> settings, TimeProvider clock) : Controller
{
    [HttpGet("events"), SameForAll]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        View(new CalendarPage(await calendar.ComingAsync(cancel), await calendar.PastAsync(30, cancel), clock.GetUtcNow()));

    [HttpGet("events.ics")]
    public async Task<IActionResult> Feed(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-90);
        var events = await db.Events.AsNoTracking()
            .Where(e => e.EndsAt > since && e.Visibility == EventVisibility.Public && (e.State == EventState.Published || (e.State == EventState.Cancelled && e.PublishedAt != null)))
            .OrderBy(e => e.StartsAt).Take(500).ToListAsync(cancel);
        var items = events.Select(e => CalendarEntry.Item(e, settings.Value.Address($"/e/{e.Slug}"))).ToList();
        return File(CalendarFile.Write(items, now), CalendarFile.MediaType, "events.ics", null, CalendarFile.Tag(items));
    }
}

public sealed record CalendarPage(IReadOnlyList<PublicCalendar.Line> Coming, IReadOnlyList<PublicCalendar.Line> Past, DateTimeOffset Now);
