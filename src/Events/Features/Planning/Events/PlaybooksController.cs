using Events.Features.Planning.Reminders;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Events;

/// <summary>Gives an event the checklist and mails of its kind.</summary>
[Route("desk/events/{id:long}/playbook"), Authorize(PlanningFeature.CanEdit)]
public class PlaybooksController(EventsDbContext db, EventAccess access, ReminderArming reminders, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        var found = await access.FindWithPlanAsync(id, cancel);
        if (found is null) return NotFound();
        found.Apply(Playbook.For(found.Kind), clock.GetUtcNow());
        reminders.Follow(found);
        await db.SaveChangesAsync(cancel);
        flash.Done("The checklist is added.");
        return new SeeOther($"/desk/events/{id}");
    }
}
