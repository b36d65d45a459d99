using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Agenda.Sessions;

/// <summary>Lets the rest of a day begin earlier or later.</summary>
[Route("desk/events/{eventId:long}/programme/shifts"), Authorize(PlanningFeature.CanEdit)]
public class ShiftsController(EventsDbContext db, DayPlans plans, Flash flash) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long from, int minutes, CancellationToken cancel)
    {
        if (await plans.FindAsync(eventId, from, cancel) is not var (day, session)) return NotFound();
        day.ShiftFrom(session, minutes);
        await db.SaveChangesAsync(cancel);
        flash.Done("The times are shifted.");
        return new SeeOther($"/desk/events/{eventId}/programme");
    }
}
