using Events.Features.Planning;
using Events.Features.Planning.Reminders;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Mailings.Reminders;

/// <summary>Leaves a reminder out, or takes that back.</summary>
[Route("desk/events/{eventId:long}/reminders/{id:long}/skip"), Authorize(PlanningFeature.CanEdit)]
public class SkipsController(EventsDbContext db, RuleAccess rules, ReminderArming arming, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, CancellationToken cancel)
    {
        if (await rules.FindAsync(eventId, id, cancel) is not { } rule) return NotFound();
        rule.Skip(clock.GetUtcNow());
        arming.Follow(rule, rule.Event);
        await db.SaveChangesAsync(cancel);
        flash.Done("This mail will not go out.");
        return new SeeOther($"/desk/events/{eventId}/reminders");
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await rules.FindAsync(eventId, id, cancel) is not { } rule) return NotFound();
        rule.Resume(rule.Event, clock.GetUtcNow());
        arming.Follow(rule, rule.Event);
        await db.SaveChangesAsync(cancel);
        flash.Done(rule.IsHeld ? "The mail is planned again. Its time has passed, so it waits for you." : "The mail is planned again.");
        return new SeeOther($"/desk/events/{eventId}/reminders");
    }
}
