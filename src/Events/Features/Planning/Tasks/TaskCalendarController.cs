using Events.Features.Planning.Calendar;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Tasks;

/// <summary>The same tasks on the sheet of a month.</summary>
[Route("desk/tasks/calendar"), Authorize(PlanningFeature.CanView)]
public class TaskCalendarController(TaskList list) : Controller
{
    /// <param name="month">Such as <c>2026-12</c>; the present one where it is missing or cannot be read.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(TaskList.Filter filter, string? month, CancellationToken cancel)
    {
        var span = CalendarSpan.Of(CalendarView.Month, month, list.Today);
        return View("Calendar", new TaskMonth(filter, span, list.Today, await list.EventsAsync(filter, cancel), await list.BetweenAsync(filter, span.From, span.To, cancel)));
    }
}
