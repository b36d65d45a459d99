using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Tasks;

/// <summary>The checklist of one event as bars over the days.</summary>
[Route("desk/events/{eventId:long}/tasks/gantt"), Authorize(PlanningFeature.CanView)]
public class GanttController(EventsDbContext db, EventAccess access, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var checklist = new Checklist(found, await Checklist.ReadAsync(db, eventId, cancel));
        return View("Gantt", new Gantt(checklist, Zones.Day(clock.GetUtcNow(), found.TimeZone)));
    }
}
