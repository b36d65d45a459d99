using System.Globalization;
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
        var first = DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && !Event.IsFarAway(read.Year)
            ? read : list.Today.AddDays(1 - list.Today.Day);
        var sheet = new TaskMonth(filter, first, list.Today, await list.EventsAsync(filter, cancel));
        return View("Calendar", sheet with { Rows = await list.BetweenAsync(filter, sheet.From, sheet.To, cancel) });
    }
}
