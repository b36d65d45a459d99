using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Rules;

/// <summary>Who decides about registrations, who waits, and what each category may.</summary>
[Route("desk/events/{eventId:long}/rules"), Authorize(PlanningFeature.CanEdit)]
public class RulesController(EventsDbContext db, EventAccess access, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new RulesPage(found, RulesForm.From(await RegistrationRules.OfAsync(db, eventId, cancel)))) : NotFound();

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, RulesForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        await db.WriteAsync(async () =>
        {
            var rules = await RegistrationRules.ToChangeAsync(db, eventId, cancel);
            db.Expect(rules, form.Version);
            form.ApplyTo(rules, await Coming.OfAsync(db, eventId, cancel));
            // Also where only a category has changed, the second of two writers is told.
            db.Touch(rules);
            await db.SaveChangesAsync(cancel);
            await WaitingList.OfferAsync(db, rules, clock.GetUtcNow(), cancel);
        }, cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}/attendees");
    }
}

public sealed record RulesPage(Event Event, RulesForm Form);
