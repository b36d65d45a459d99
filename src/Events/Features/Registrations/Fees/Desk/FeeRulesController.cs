using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees.Desk;

/// <summary>The fees of the categories and the account. Whoever has not paid yet owes what it says from then on.</summary>
[Route("desk/events/{eventId:long}/fees-due/rules"), Authorize(PlanningFeature.CanEdit)]
public class FeeRulesController(EventsDbContext db, EventAccess access, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var rules = await FeeRules.OfAsync(db, eventId, cancel);
        return View("Edit", new FeeRulesPage(found, FeeRulesForm.From(rules, rules.Id == 0 ? await FormerAsync(found, cancel) : null)));
    }

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, FeeRulesForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        await db.WriteAsync(async () =>
        {
            var rules = await FeeRules.ToChangeAsync(db, eventId, cancel);
            db.Expect(rules, form.Version);
            // Also where only a category has changed, the second of two writers is told.
            db.Touch(rules);
            form.ApplyTo(rules);
            await db.SaveChangesAsync(cancel);
            await FeeCharging.FollowAsync(db, eventId, clock.GetUtcNow(), cancel);
        }, cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}/fees-due");
    }

    /// <summary>Where the unit had money paid the last time: mostly it is the same account.</summary>
    private Task<FeeRules?> FormerAsync(Event found, CancellationToken cancel)
    {
        var unit = db.Events.Where(e => e.UnitId == found.UnitId).Select(e => e.Id);
        return db.FeeRules.AsNoTracking().Where(rules => unit.Contains(rules.EventId) && rules.Account != "").OrderByDescending(rules => rules.Id).FirstOrDefaultAsync(cancel);
    }
}

public sealed record FeeRulesPage(Event Event, FeeRulesForm Form);
