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

namespace Events.Features.Public.EventPage;

/// <summary>An event's public page. Its address is printed, so a cancelled event keeps it and says so.</summary>
[Route("e/{slug}"), AllowAnonymous]
public class EventPageController(EventsDbContext db, PublicEvents events, IOptions<Settings> settings, TimeProvider clock) : Controller
{
    [HttpGet(""), SameForAll]
    public async Task<IActionResult> Show(string slug, CancellationToken cancel) =>
        await FindAsync(slug, cancel) is { } found
            ? View(await events.ReadAsync(found, cancel))
            : NotFound();

    [HttpGet("calendar.ics")]
    public async Task<IActionResult> Calendar(string slug, CancellationToken cancel) => await FindAsync(slug, cancel) is { } found
        ? File(CalendarEntry.Of(found, settings.Value.Address($"/e/{slug}"), clock.GetUtcNow()), CalendarFile.MediaType, $"{slug}.ics")
        : NotFound();

    private Task<Event?> FindAsync(string slug, CancellationToken cancel) => db.EventsWithPage.AsNoTracking().Include(e => e.Seats).Include(e => e.Unit)
        .FirstOrDefaultAsync(e => e.Slug == slug, cancel);
}
