using Events.Features.Planning.People;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Guests;

/// <summary>Guests of honour and hosts: who comes, in which order, who receives them and what is needed for them.</summary>
[Route("desk/events/{eventId:long}/guests"), Authorize(PlanningFeature.CanView)]
public class GuestsController(EventsDbContext db, EventAccess access, GuestList list, ContactSearch contacts, TeamChoices team, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new GuestsPage(found, await list.ReadAsync(eventId, cancel))) : NotFound();

    [HttpGet("new"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> New(long eventId, string? q, long? contact, GuestSide side, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var form = await contacts.GetAsync(contact, cancel) is { } chosen ? GuestForm.Of(chosen) : new GuestForm();
        form.Side = side;
        return View(new GuestPage(found, form, q, await contacts.FindAsync(q, cancel)));
    }

    [HttpPost(""), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, GuestForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var created = new GuestOfHonour { EventId = eventId, Name = new Bilingual() };
        await ApplyAsync(form, created, found, cancel);
        created.Rank = await LastRankAsync(created, cancel) + 1;
        db.Add(created);
        await db.SaveChangesAsync(cancel);
        flash.Done("Added at the end of the order.");
        return new SeeOther($"/desk/events/{eventId}/guests");
    }

    [HttpGet("{id:long}/edit"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await FindAsync(eventId, id, cancel) is { } guest && await access.FindAsync(eventId, cancel) is { } found
            ? View(new GuestPage(found, GuestForm.Of(guest, found), null, [], guest))
            : NotFound();

    [HttpPost("{id:long}"), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, GuestForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } guest || await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        db.Expect(guest, form.Version);
        var side = guest.Side;
        await ApplyAsync(form, guest, found, cancel);
        if (guest.Side != side) guest.Rank = await LastRankAsync(guest, cancel) + 1;
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}/guests");
    }

    [HttpPost("{id:long}/delete"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } guest) return NotFound();
        guest.Seat?.Leave();
        db.Remove(guest);
        await db.SaveChangesAsync(cancel);
        flash.Done("Taken off the list.");
        return new SeeOther($"/desk/events/{eventId}/guests");
    }

    private async Task ApplyAsync(GuestForm form, GuestOfHonour guest, Event found, CancellationToken cancel)
    {
        await team.RequireAsync(form.ReceivedById, guest.ReceivedById, nameof(form.ReceivedById), cancel);
        await contacts.RequireAsync(form.ContactId, guest.ContactId, cancel);
        form.ApplyTo(guest, found);
    }

    private async Task<int> LastRankAsync(GuestOfHonour guest, CancellationToken cancel) =>
        await db.GuestsOfHonour.Where(g => g.EventId == guest.EventId && g.Side == guest.Side && g.Id != guest.Id).MaxAsync(g => (int?)g.Rank, cancel) ?? 0;

    private Task<GuestOfHonour?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.GuestsOfHonour).Include(g => g.Seat).FirstOrDefaultAsync(g => g.Id == id && g.EventId == eventId, cancel);
}

public sealed record GuestsPage(Event Event, IReadOnlyList<GuestList.Row> Guests);

/// <param name="Guest">Null for one who is yet to be added.</param>
public sealed record GuestPage(Event Event, GuestForm Form, string? Words, IReadOnlyList<ContactSearch.Row> Found, GuestOfHonour? Guest = null);
