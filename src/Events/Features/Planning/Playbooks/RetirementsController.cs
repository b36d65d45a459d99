using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Playbooks;

/// <summary>A playbook that is not offered any more; events that were made from it keep what they have.</summary>
[Route("desk/playbooks/{id:long}/retirement"), Authorize(PlanningFeature.CanEdit)]
public class RetirementsController(EventsDbContext db, PlaybookAccess access, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return NotFound();
        found.Retire(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        flash.DoneUnless("The playbook is retired: nobody is offered it any more.", $"/desk/playbooks/{id}/retirement/delete");
        return new SeeOther("/desk/playbooks");
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return NotFound();
        found.BringBack();
        await db.SaveChangesAsync(cancel);
        return new SeeOther("/desk/playbooks");
    }
}
