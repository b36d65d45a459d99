using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Calendar;

/// <summary>All events on the sheet of a month or a week, or as a list by day.</summary>
[Route("desk/calendar"), Authorize(PlanningFeature.CanView)]
public class CalendarController(EventCalendar calendar) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(EventCalendar.Filter filter, CancellationToken cancel) => View(await calendar.ReadAsync(filter, cancel));
}
