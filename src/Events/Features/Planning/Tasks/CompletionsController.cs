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
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, long id, CompletionForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } task) return NotFound();
        ViewBag.Task = task;
        form.Back ??= ReturnAddress.Of(Request);
        return View(form);
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, long id, CompletionForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } task) return NotFound();
        task.Complete(user.Id, form.Note ?? "", clock.GetUtcNow(), form.OutOfOrder);
        await db.SaveChangesAsync(cancel);
        flash.DoneUnless("The task is done: {0}", $"/desk/events/{eventId}/tasks/{id}/completion/delete", task.Title);
        return new SeeOther(Url.IsLocalUrl(form.Back) ? form.Back : ReturnAddress.Of(Request));
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
        access.Of(db.EventTasks).Include(task => task.Event).Include(task => task.Dependencies).ThenInclude(dependency => dependency.Predecessor)
            .FirstOrDefaultAsync(task => task.Id == id && task.EventId == eventId, cancel);
}
