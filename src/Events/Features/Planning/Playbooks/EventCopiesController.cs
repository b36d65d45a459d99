using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Playbooks;

/// <summary>Saves what was done for a finished event as a playbook for the next.</summary>
[Route("desk/events/{id:long}/playbook-copy"), Authorize(PlanningFeature.CanEdit)]
public class EventCopiesController(EventsDbContext db, EventAccess access, PlaybookParts parts, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        var found = await access.Events.Include(e => e.Reminders).Include(e => e.Tasks).ThenInclude(task => task.Dependencies)
            .AsSplitQuery().FirstOrDefaultAsync(e => e.Id == id, cancel);
        if (found is null) return NotFound();
        var made = OwnPlaybook.From(await parts.TakeAsync(found.ToPlaybook(clock.GetUtcNow()), found, cancel), found.Title, found.UnitId);
        db.Add(made);
        await db.SaveChangesAsync(cancel);
        flash.Done("The event's tasks and mails are a playbook now. Look them over and change what was special.");
        return new SeeOther($"/desk/playbooks/{made.Id}");
    }
}
