using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Tasks;

/// <summary>The checklist of one event.</summary>
[Route("desk/events/{eventId:long}/tasks"), Authorize(PlanningFeature.CanView)]
public class TasksController(EventsDbContext db, EventAccess access, TeamChoices team, TaskHistory history, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        return View(new Checklist(found, await Checklist.ReadAsync(db, eventId, cancel)));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long eventId, long id, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var checklist = new Checklist(found, await Checklist.ReadAsync(db, eventId, cancel));
        return checklist.Find(id) is { } task ? View(new TaskPage(checklist, task, await history.ReadAsync(task, cancel))) : NotFound();
    }

    [HttpGet("new"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) =>
        await access.FindWithTasksAsync(eventId, cancel) is { } found ? Form(nameof(New), new TaskForm { OwnerId = found.LeadId }, found, null) : NotFound();

    [HttpPost(""), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(New))]
    public Task<IActionResult> Create(long eventId, TaskForm form, CancellationToken cancel) => db.WriteAsync<IActionResult>(async () =>
    {
        if (await access.FindWithTasksAsync(eventId, cancel) is not { } found) return NotFound();
        await team.RequireAsync(form.OwnerId, found.LeadId, nameof(form.OwnerId), cancel);
        var task = new EventTask { Title = form.Title.ToBilingual() };
        form.ApplyTo(task, found);
        found.Tasks.Add(task);
        await db.SaveChangesAsync(cancel);
        flash.Done("The task is added.");
        return new SeeOther($"/desk/events/{eventId}/tasks");
    }, cancel);

    [HttpGet("{id:long}/edit"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await access.FindWithTasksAsync(eventId, cancel) is { } found && found.Tasks.Find(task => task.Id == id) is { } task
            ? Form(nameof(Edit), TaskForm.From(task), found, task) : NotFound();

    [HttpPost("{id:long}"), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(Edit))]
    public Task<IActionResult> Update(long eventId, long id, TaskForm form, CancellationToken cancel) => db.WriteAsync<IActionResult>(async () =>
    {
        if (await access.FindWithTasksAsync(eventId, cancel) is not { } found || found.Tasks.Find(task => task.Id == id) is not { } task) return NotFound();
        db.Expect(task, form.Version);
        await team.RequireAsync(form.OwnerId, task.OwnerId, nameof(form.OwnerId), cancel);
        form.ApplyTo(task, found);
        await db.SaveChangesAsync(cancel);
        flash.Done("The task is saved.");
        return new SeeOther($"/desk/events/{eventId}/tasks");
    }, cancel);

    [HttpPost("{id:long}/delete"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await access.Of(db.EventTasks).FirstOrDefaultAsync(task => task.Id == id && task.EventId == eventId, cancel) is not { } task) return NotFound();
        task.RequireOpen();
        db.Remove(task);
        await db.SaveChangesAsync(cancel);
        flash.Done("The task is deleted.");
        return new SeeOther($"/desk/events/{eventId}/tasks");
    }

    /// <param name="found">Its days stand beside the offset, so that one sees on which day the task is due; its other tasks can be waited for.</param>
    private ViewResult Form(string view, TaskForm form, Event found, EventTask? task)
    {
        ViewBag.Days = Enum.GetValues<Anchor>().ToDictionary(anchor => anchor.ToString(), anchor => found.Day(anchor).ToString("o"));
        ViewBag.Others = found.Tasks.Where(other => other != task).OrderBy(other => other.DueOn).ThenBy(other => other.Id).ToList();
        ViewBag.CanDelete = task is { IsOpen: true };
        return View(view, form);
    }
}
