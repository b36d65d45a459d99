using Events.Features.Planning.Reminders;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Events;

[Route("desk/events/{id:long}/archive"), Authorize(PlanningFeature.CanEdit)]
public class ArchivesController(EventsDbContext db, EventAccess access, ReminderArming reminders, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        if (!await ChangeAsync(id, found => found.Archive(clock.GetUtcNow()), cancel)) return NotFound();
        flash.Done("The event is archived. It leaves the list of past events; you find it among the archived ones.");
        return new SeeOther($"/desk/events/{id}");
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        if (!await ChangeAsync(id, found => found.BringBack(), cancel)) return NotFound();
        flash.Done("The event stands among the past ones again.");
        return new SeeOther($"/desk/events/{id}");
    }

    private async Task<bool> ChangeAsync(long id, Action<Event> change, CancellationToken cancel)
    {
        if (await access.FindWithPlanAsync(id, cancel) is not { } found) return false;
        change(found);
        reminders.Follow(found);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
