using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Agenda.Sessions;

/// <summary>Takes a session to another place of its day; the times follow.</summary>
[Route("desk/events/{eventId:long}/programme/sessions/{id:long}/moves"), Authorize(PlanningFeature.CanEdit)]
public class MovesController(EventsDbContext db, DayPlans plans, Flash flash) : Controller
{
    /// <param name="to">The place of its block among those of the day, from 0; without it, one step.</param>
    /// <param name="by">A step: −1 earlier, 1 later.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, int? to, int by, CancellationToken cancel)
    {
        if (await plans.FindAsync(eventId, id, cancel) is not var (day, session)) return NotFound();
        if (to is { } place) day.MoveTo(session, place);
        else day.Move(session, Math.Sign(by));
        await db.SaveChangesAsync(cancel);
        flash.Done("Moved to {0}. Every session keeps its length, what runs at the same time stays together, and the times follow on from the first.", $"{session.Starts:HH:mm}");
        return new SeeOther($"/desk/events/{eventId}/programme");
    }
}
