using Events.Features.Public.Calendar;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Public.Start;

/// <summary>The chamber's start page: the next great event large, then what is coming, then what has been.</summary>
[AllowAnonymous]
public class StartController(PublicCalendar calendar, TimeProvider clock) : Controller
{
    [HttpGet(""), SameForAll]
    public async Task<IActionResult> Show(CancellationToken cancel) =>
        View(new CalendarPage(await calendar.ComingAsync(cancel), await calendar.PastAsync(6, cancel), clock.GetUtcNow()));
}
