using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Playbooks;

/// <summary>Takes the form or the letters out of one of our own playbooks.</summary>
[Route("desk/playbooks/{id:long}/parts/{key}"), Authorize(PlanningFeature.CanEdit)]
public class PlaybookPartsController(EventsDbContext db, PlaybookAccess access, Flash flash) : Controller
{
    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long id, string key, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return NotFound();
        found.RemovePart(key);
        await db.SaveChangesAsync(cancel);
        flash.Done("It is taken out of the playbook.");
        return new SeeOther($"/desk/playbooks/{id}");
    }
}
