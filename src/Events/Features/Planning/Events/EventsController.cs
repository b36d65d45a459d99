using Events.Features.Accounts;
using Events.Features.Planning.Playbooks;
using Events.Features.Planning.Reminders;
using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Events;

[Route("desk/events"), Authorize(PlanningFeature.CanView)]
public class EventsController(
    EventsDbContext db, EventAccess access, EventList list, TeamChoices team, PlaybookAccess playbooks, PlaybookParts parts, ReminderArming reminders, IEnumerable<IFollowsEvent> followers,
    CurrentUser user, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(EventList.Filter filter, CancellationToken cancel) => View(await list.ReadAsync(filter, cancel));

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel) =>
        await access.FindWithPlanAsync(id, cancel) is { } found ? View(found) : NotFound();

    [HttpGet("new"), Authorize(PlanningFeature.CanEdit)]
    public IActionResult New() => View(new EventForm { LeadId = user.Id });

    [HttpPost(""), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(EventForm form, CancellationToken cancel)
    {
        await team.RequireAsync(form.LeadId, null, nameof(form.LeadId), cancel);
        var now = clock.GetUtcNow();
        var code = SecretCode.NewShort();
        var created = new Event { Code = code, Slug = await Slug.ForAsync(form, code, db, cancel), Title = new Bilingual(), TimeZone = form.TimeZone, UnitId = user.UnitId };
        form.ApplyTo(created, now);
        var playbook = form.UsePlaybook ? await playbooks.ForAsync(created.Kind, form.PlaybookId, nameof(form.PlaybookId), cancel) : null;
        if (playbook is not null) created.Apply(playbook, now);
        await db.WriteAsync(async () =>
        {
            db.Add(created);
            await db.SaveChangesAsync(cancel);
            if (playbook is not null) await parts.ApplyAsync(playbook, created, cancel);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("The draft is saved. Look it over and publish it when it is ready.");
        return new SeeOther($"/desk/events/{created.Id}");
    }

    [HttpGet("{id:long}/edit"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) =>
        await access.FindAsync(id, cancel) is { } found ? View(EventForm.From(found)) : NotFound();

    [HttpPost("{id:long}"), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long id, EventForm form, CancellationToken cancel)
    {
        var found = await access.FindWithPlanAsync(id, cancel);
        if (found is null) return NotFound();
        if (form.KeepsEditing) return Again(nameof(Edit), form);
        db.Expect(found, form.Version);
        await team.RequireAsync(form.LeadId, found.LeadId, nameof(form.LeadId), cancel);
        var before = found.TimesAndPlace;
        var now = clock.GetUtcNow();
        var move = EventMove.By(() => form.ApplyTo(found, now), found, now);
        if (move.NeedsALook && !form.MoveIsMeant)
            return Request.IsFromScript ? throw new Refused(PlanningErrors.MoveIsNotConfirmed) { Field = nameof(form.MoveIsMeant) } : Again("Move", move);
        reminders.Follow(found);
        await db.WriteAsync(async () =>
        {
            await db.SaveChangesAsync(cancel);
            foreach (var follower in followers) await follower.FollowAsync(found, move.Before, cancel);
        }, cancel);
        if (found.IsPublished && found.Seats.Taken > 0 && found.TimesAndPlace != before)
        {
            flash.Done("Saved. Those who registered do not know it yet: write to them here, or go back.");
            return new SeeOther($"/desk/events/{id}/announcements/new?about=moved");
        }
        flash.Done("Saved. What counts from the event's times has moved along.");
        return new SeeOther($"/desk/events/{id}");
    }

    /// <summary>A page in answer to a form that was not saved.</summary>
    private ViewResult Again(string view, object model)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(view, model);
    }
}
