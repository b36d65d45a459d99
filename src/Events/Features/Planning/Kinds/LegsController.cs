using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Kinds;

/// <summary>The countries of a delegation, in the order of their days.</summary>
[Route("desk/events/{eventId:long}/legs"), Authorize(PlanningFeature.CanEdit)]
public class LegsController(EventsDbContext db, EventAccess access, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View("Leg", new LegPage(found, await NextAsync(found, cancel))) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, LegForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var created = new DelegationLeg { EventId = eventId, Country = "" };
        form.ApplyTo(created);
        db.Add(created);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}");
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found && await FindAsync(eventId, id, cancel) is { } leg
            ? View("Leg", new LegPage(found, LegForm.Of(leg), leg))
            : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, LegForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } leg) return NotFound();
        db.Expect(leg, form.Version);
        form.ApplyTo(leg);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}");
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } leg) return NotFound();
        db.Remove(leg);
        await db.SaveChangesAsync(cancel);
        flash.Done("The country is taken out.");
        return new SeeOther($"/desk/events/{eventId}");
    }

    /// <summary>The next country begins where the last one ends.</summary>
    private async Task<LegForm> NextAsync(Event found, CancellationToken cancel)
    {
        var last = await db.DelegationLegs.Where(leg => leg.EventId == found.Id).MaxAsync(leg => (DateOnly?)leg.To, cancel);
        var (from, end) = (last ?? found.Day(Anchor.Start), found.Day(Anchor.End));
        return new LegForm { From = from, To = from > end ? from : end };
    }

    private Task<DelegationLeg?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.DelegationLegs).FirstOrDefaultAsync(leg => leg.Id == id && leg.EventId == eventId, cancel);
}

/// <param name="Leg">Null for one that is yet to be made.</param>
public sealed record LegPage(Event Event, LegForm Form, DelegationLeg? Leg = null);
