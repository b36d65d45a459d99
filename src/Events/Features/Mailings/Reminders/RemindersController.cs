using Events.Features.Planning;
using Events.Features.Planning.Reminders;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Mailings.Reminders;

/// <summary>The mails that go out by themselves around one event.</summary>
[Route("desk/events/{eventId:long}/reminders"), Authorize(PlanningFeature.CanView)]
public class RemindersController(
    EventsDbContext db, EventAccess access, RuleAccess rules, ReminderList list, ReminderArming arming, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(await list.ReadAsync(found, cancel)) : NotFound();

    /// <param name="like">A reminder to begin with a copy of, such as one that went out before the event was moved.</param>
    [HttpGet("new"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> New(long eventId, long? like, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        return View(like is { } id && await rules.FindAsync(eventId, id, cancel) is { } model ? ReminderForm.From(model) : new ReminderForm());
    }

    [HttpPost(""), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, ReminderForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var rule = new ReminderRule { Name = new Bilingual(), Subject = new Bilingual(), Body = new Bilingual() };
        form.ApplyTo(rule, found, clock.GetUtcNow());
        found.Reminders.Add(rule);
        return await SaveAsync(rule, found, cancel);
    }

    [HttpGet("{id:long}/edit"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await rules.FindAsync(eventId, id, cancel) is { } rule ? View(ReminderForm.From(rule)) : NotFound();

    [HttpPost("{id:long}"), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, ReminderForm form, CancellationToken cancel)
    {
        if (await rules.FindAsync(eventId, id, cancel) is not { } rule) return NotFound();
        db.Expect(rule, form.Version);
        form.ApplyTo(rule, rule.Event, clock.GetUtcNow());
        return await SaveAsync(rule, rule.Event, cancel);
    }

    /// <summary>A mail whose time has passed is not sent by saving it: the next page asks.</summary>
    private async Task<IActionResult> SaveAsync(ReminderRule rule, Event @event, CancellationToken cancel)
    {
        arming.Follow(rule, @event);
        await db.SaveChangesAsync(cancel);
        flash.Done("The mail is saved.");
        var address = $"/desk/events/{@event.Id}/reminders";
        return new SeeOther(rule.IsHeld && @event.IsPublished ? $"{address}/{rule.Id}/sending" : address);
    }
}
