using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Partners;

/// <summary>The parts that other units have in an event. The page that lists them says who registered, and stands with the registrations.</summary>
[Route("desk/events/{eventId:long}/partners"), Authorize(PlanningFeature.CanEdit)]
public class SharesController(EventsDbContext db, EventAccess access, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new SharePage(found, new ShareForm(), await ChoicesAsync(found, cancel))) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, ShareForm form, CancellationToken cancel)
    {
        if (await FindWithSharesAsync(eventId, cancel) is not { } found) return NotFound();
        var unit = await db.Units.FirstOrDefaultAsync(unit => unit.Id == form.UnitId, cancel) ?? throw new Refused(PartnerErrors.NotAPartner) { Field = nameof(form.UnitId) };
        found.ShareWith(unit, form.Role, form.Capacity);
        await db.SaveChangesAsync(cancel);
        flash.Done("{0} has a part in the event. Pass its link on, or let its people find it on their desk.", unit.Name);
        return Back(eventId);
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found && await FindAsync(eventId, id, cancel) is { } share
            ? View(new SharePage(found, ShareForm.From(share), [], share))
            : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, ShareForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } share) return NotFound();
        db.Expect(share, form.Version);
        form.ApplyTo(share);
        // The quota stands in a row of its own: the second of two writers is told all the same.
        db.Touch(share);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return Back(eventId);
    }

    /// <param name="by">A step: −1 earlier, 1 later.</param>
    [HttpPost("{id:long}/moves")]
    public async Task<IActionResult> Move(long eventId, long id, int by, CancellationToken cancel)
    {
        if (await FindWithSharesAsync(eventId, cancel) is not { } found || found.Shares.Find(share => share.Id == id) is not { } share) return NotFound();
        found.MoveShare(share, by);
        await db.SaveChangesAsync(cancel);
        return Back(eventId);
    }

    [HttpPost("{id:long}/link")]
    public async Task<IActionResult> RenewLink(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } share) return NotFound();
        share.RenewLink();
        await db.SaveChangesAsync(cancel);
        flash.Done("{0} has a new link. The former one leads nowhere any more.", share.Unit.Name);
        return Back(eventId);
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } share) return NotFound();
        await db.WriteAsync(async () =>
        {
            db.Remove(share);
            await db.SaveChangesAsync(cancel);
            if (!await SeatPool.CloseAsync(db, share.SeatsId, cancel)) throw new Refused(PartnerErrors.HasRegistrations);
        }, cancel);
        flash.Done("{0} has no part in the event any more.", share.Unit.Name);
        return Back(eventId);
    }

    private static SeeOther Back(long eventId) => new($"/desk/events/{eventId}/partners");

    private Task<Event?> FindWithSharesAsync(long eventId, CancellationToken cancel) =>
        access.Events.Include(e => e.Shares).FirstOrDefaultAsync(e => e.Id == eventId, cancel);

    private Task<EventShare?> FindAsync(long eventId, long id, CancellationToken cancel) => access.Of(db.EventShares).Include(share => share.Seats)
        .Include(share => share.Unit).FirstOrDefaultAsync(share => share.Id == id && share.EventId == eventId, cancel);

    /// <summary>Branches and partners that have no part in it yet.</summary>
    private async Task<IReadOnlyList<Unit>> ChoicesAsync(Event found, CancellationToken cancel)
    {
        var shares = db.EventShares.Where(share => share.EventId == found.Id);
        return await db.Units.AsNoTracking()
            .Where(unit => unit.Kind != UnitKind.Headquarters && unit.Id != found.UnitId && !shares.Any(share => share.UnitId == unit.Id))
            .OrderBy(unit => unit.Code).ToListAsync(cancel);
    }
}

/// <param name="Share">Null for one that is yet to be made.</param>
public sealed record SharePage(Event Event, ShareForm Form, IReadOnlyList<Unit> Units, EventShare? Share = null);
