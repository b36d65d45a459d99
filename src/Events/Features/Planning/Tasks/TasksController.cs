using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Tasks;

/// <summary>The checklist of one event.</summary>
[Route("desk/events/{eventId:long}/tasks"), Authorize(PlanningFeature.CanView)]
public class TasksController(EventsDbContext db, EventAccess access, TeamChoices team, Flash flash) : Controller
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
        await access.FindAsync(eventId, cancel) is { } found ? Form(nameof(New), new TaskForm { OwnerId = found.LeadId }, found, canDelete: false) : NotFound();

    [HttpPost(""), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, TaskForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        await team.RequireAsync(form.OwnerId, found.LeadId, nameof(form.OwnerId), cancel);
        var task = new EventTask { Title = form.Title.ToBilingual() };
        form.ApplyTo(task, found);
        found.Tasks.Add(task);
        await db.SaveChangesAsync(cancel);
        flash.Done("The task is added.");
        return new SeeOther($"/desk/events/{eventId}/tasks");
    }

    [HttpGet("{id:long}/edit"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await FindAsync(eventId, id, cancel) is { } task ? Form(nameof(Edit), TaskForm.From(task), task.Event, task.IsOpen) : NotFound();

    [HttpPost("{id:long}"), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, TaskForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } task) return NotFound();
        db.Expect(task, form.Version);
        await team.RequireAsync(form.OwnerId, task.OwnerId, nameof(form.OwnerId), cancel);
        form.ApplyTo(task, task.Event);
        await db.SaveChangesAsync(cancel);
        flash.Done("The task is saved.");
        return new SeeOther($"/desk/events/{eventId}/tasks");
    }

    [HttpPost("{id:long}/delete"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } task) return NotFound();
        task.RequireOpen();
        db.Remove(task);
        await db.SaveChangesAsync(cancel);
        flash.Done("The task is deleted.");
        return new SeeOther($"/desk/events/{eventId}/tasks");
    }

    /// <param name="found">Its days stand beside the offset, so that one sees on which day the task is due.</param>
    private ViewResult Form(string view, TaskForm form, Event found, bool canDelete)
    {
        ViewBag.Days = Enum.GetValues<Anchor>().ToDictionary(anchor => anchor.ToString(), anchor => found.Day(anchor).ToString("o"));
        ViewBag.CanDelete = canDelete;
        return View(view, form);
    }

    private Task<EventTask?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.EventTasks).Include(task => task.Event).FirstOrDefaultAsync(task => task.Id == id && task.EventId == eventId, cancel);
}

public sealed record Checklist(Event Event, IReadOnlyList<EventTask> Tasks);
