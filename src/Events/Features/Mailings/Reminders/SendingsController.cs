using Events.Features.Planning;
using Events.Features.Planning.Reminders;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Mailings.Reminders;

/// <summary>Sends a reminder at once, after the page has said to how many.</summary>
[Route("desk/events/{eventId:long}/reminders/{id:long}/sending"), Authorize(PlanningFeature.CanEdit)]
public class SendingsController(
    EventsDbContext db, RuleAccess rules, ReminderReaders readers, ReminderPreview preview, ReminderArming arming, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(long eventId, long id, CancellationToken cancel) => await rules.FindAsync(eventId, id, cancel) is { IsOpen: true } rule
        ? View("NewSending", new NewSending(
            rule, await readers.CountAsync(rule.Audience, eventId, cancel), await preview.ReadAsync(rule, null, cancel), rule.WhyNotNow(rule.Event, clock.GetUtcNow())))
        : new SeeOther($"/desk/events/{eventId}/reminders");

    /// <param name="version">The version that the person saw.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, long version, CancellationToken cancel)
    {
        if (await rules.FindAsync(eventId, id, cancel) is not { } rule) return NotFound();
        db.Expect(rule, version);
        rule.SendNow(rule.Event, clock.GetUtcNow());
        arming.Follow(rule, rule.Event);
        await db.SaveChangesAsync(cancel);
        flash.Done("The mail is on its way.");
        return new SeeOther($"/desk/events/{eventId}/reminders");
    }
}

/// <param name="Obstacle">Why it may not be sent now; null where it may.</param>
public sealed record NewSending(ReminderRule Rule, ReminderReaders.Count Readers, ReminderPreview.Result Preview, Refusal? Obstacle);
