using Events.Features.Planning.Calendar;
using Events.Platform;
using Events.Platform.Calendars;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Events.Features.Registrations.Own;

/// <summary>A registrant's own page: ticket and calendar. Whoever has the secret is the registrant.</summary>
[Route("r/{secret}"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class OwnRegistrationController(EventsDbContext db, OwnReading own, IOptions<Settings> settings, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, CancellationToken cancel) =>
        await OwnPage.FindAsync(db, secret, cancel) is { } registration ? View(await own.ReadAsync(registration, cancel)) : NotFound();

    [HttpGet("calendar.ics")]
    public async Task<IActionResult> Calendar(string secret, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        if (registration.HasEnded) return new SeeOther($"/r/{secret}");
        var entry = CalendarEntry.Of(registration.Event, settings.Value.Address($"/r/{secret}"), clock.GetUtcNow());
        return File(entry, CalendarFile.MediaType, $"{registration.Event.Slug}.ics");
    }
}
