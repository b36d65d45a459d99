using Events.Features.Planning.Reminders;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Events;

[Route("desk/events/{id:long}/publication"), Authorize(PlanningFeature.CanEdit)]
public class PublicationsController(EventsDbContext db, EventAccess access, ReminderArming reminders, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        var found = await access.FindWithPlanAsync(id, cancel);
        if (found is null) return NotFound();
        found.Publish(clock.GetUtcNow());
        reminders.Follow(found);
        await db.SaveChangesAsync(cancel);
        flash.Done("Published. The public page is open.");
        return new SeeOther($"/desk/events/{id}");
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        var found = await access.FindWithPlanAsync(id, cancel);
        if (found is null) return NotFound();
        found.Unpublish();
        reminders.Follow(found);
        await db.SaveChangesAsync(cancel);
        flash.Done("The public page is closed. The event is a draft again.");
        return new SeeOther($"/desk/events/{id}");
    }
}
