using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Tasks;

/// <summary>The checklist of one event.</summary>
[Route("desk/events/{eventId:long}/tasks"), Authorize(PlanningFeature.CanView)]
public class TasksController(EventsDbContext db, EventAccess access, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var tasks = await db.EventTasks.AsNoTracking().Include(task => task.Owner).Include(task => task.DoneBy)
            .Where(task => task.EventId == eventId).OrderBy(task => task.DueOn).ThenBy(task => task.Id).ToListAsync(cancel);
        return View(new Checklist(found, tasks));
    }

    [HttpGet("new"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new TaskForm { OwnerId = found.LeadId }) : NotFound();

    [HttpPost(""), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, TaskForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var task = new EventTask { Title = form.Title.ToBilingual() };
        form.ApplyTo(task, found);
        found.Tasks.Add(task);
        await db.SaveChangesAsync(cancel);
        flash.Done("The task is added.");
        return new SeeOther($"/desk/events/{eventId}/tasks");
    }

    [HttpGet("{id:long}/edit"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var task = await db.EventTasks.AsNoTracking().FirstOrDefaultAsync(task => task.Id == id && task.EventId == eventId, cancel);
        return task is null ? NotFound() : View(TaskForm.From(task));
    }

    [HttpPost("{id:long}"), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, TaskForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var task = await db.EventTasks.FirstOrDefaultAsync(task => task.Id == id && task.EventId == eventId, cancel);
        if (task is null) return NotFound();
        db.Expect(task, form.Version);
        form.ApplyTo(task, found);
        await db.SaveChangesAsync(cancel);
        flash.Done("The task is saved.");
        return new SeeOther($"/desk/events/{eventId}/tasks");
    }
}

public sealed record Checklist(Event Event, IReadOnlyList<EventTask> Tasks);
