using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Tasks;

/// <summary>A task done, with a note for the record, or opened again.</summary>
[Route("desk/events/{eventId:long}/tasks/{id:long}/completion"), Authorize(PlanningFeature.CanWork)]
public class CompletionsController(EventsDbContext db, EventAccess access, CurrentUser user, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, string? note, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } task) return NotFound();
        task.Complete(user.Id, note is { Length: > 2000 } ? note[..2000] : note ?? "", clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        flash.DoneUnless("The task is done: {0}", $"/desk/events/{eventId}/tasks/{id}/completion/delete", task.Title);
        return new SeeOther(ReturnAddress.Of(Request));
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } task) return NotFound();
        task.Reopen(task.Event);
        await db.SaveChangesAsync(cancel);
        return new SeeOther(ReturnAddress.Of(Request));
    }

    private Task<EventTask?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.EventTasks).Include(task => task.Event).FirstOrDefaultAsync(task => task.Id == id && task.EventId == eventId, cancel);
}
