using Events.Features.Planning.Reminders;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Events;

[Route("desk/events/{id:long}/cancellation"), Authorize(PlanningFeature.CanEdit)]
public class CancellationsController(EventsDbContext db, EventAccess access, ReminderArming reminders, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        var found = await access.FindWithPlanAsync(id, cancel);
        if (found is null) return NotFound();
        found.Cancel(clock.GetUtcNow());
        reminders.Follow(found);
        await db.SaveChangesAsync(cancel);
        if (found.PublishedAt is not null && found.Seats.Taken > 0)
        {
            flash.Done("The event is cancelled. Those who registered do not know it yet: write to them here, or go back.");
            return new SeeOther($"/desk/events/{id}/announcements/new?about=cancelled");
        }
        flash.Done("The event is cancelled. Its public page says so, and no more reminders go out.");
        return new SeeOther($"/desk/events/{id}");
    }
}
