using Events.Features.Planning.Playbooks;
using Events.Features.Planning.Reminders;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Events;

/// <summary>Gives an event the checklist and mails of a playbook of its kind.</summary>
[Route("desk/events/{id:long}/playbook"), Authorize(PlanningFeature.CanEdit)]
public class PlaybooksController(EventsDbContext db, EventAccess access, PlaybookAccess playbooks, PlaybookParts parts, ReminderArming reminders, Flash flash, TimeProvider clock) : Controller
{
    /// <param name="playbookId">One of our own; without it, the built-in one.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(long id, long? playbookId, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } seen) return NotFound();
        var playbook = await playbooks.ForAsync(seen.Kind, playbookId, nameof(playbookId), cancel);
        await db.WriteAsync(async () =>
        {
            var found = (await access.FindWithPlanAsync(id, cancel))!;
            found.Apply(playbook, clock.GetUtcNow());
            reminders.Follow(found);
            await parts.ApplyAsync(playbook, found, cancel);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("The checklist is added.");
        return new SeeOther($"/desk/events/{id}");
    }
}
