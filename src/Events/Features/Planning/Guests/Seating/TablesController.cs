using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Guests.Seating;

/// <summary>The tables of an event and who sits there.</summary>
[Route("desk/events/{eventId:long}/seating"), Authorize(PlanningFeature.CanView)]
public class TablesController(EventsDbContext db, EventAccess access, SeatingAccess seating, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new TablesPage(found, await seating.TablesAsync(eventId, cancel))) : NotFound();

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long eventId, long id, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found && await seating.FindAsync(eventId, id, cancel) is { } table
            ? View(new TablePage(found, table, await seating.EverybodyAsync(eventId, cancel)))
            : NotFound();

    [HttpGet("new"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) => await access.FindAsync(eventId, cancel) is { } found
        ? View(new TableFormPage(found, new TableForm { Shape = found.Kind == EventKind.EmbassyVisit ? TableShape.Talks : TableShape.HeadTable }))
        : NotFound();

    [HttpPost(""), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, TableForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var created = new SeatingTable { EventId = eventId, Name = new Bilingual() };
        form.ApplyTo(created);
        db.Add(created);
        created.Fill(await seating.EverybodyAsync(eventId, cancel));
        await db.SaveChangesAsync(cancel);
        flash.Done("The seating plan is ready.");
        return new SeeOther($"/desk/events/{eventId}/seating/{created.Id}");
    }

    [HttpGet("{id:long}/edit"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found && await seating.FindAsync(eventId, id, cancel) is { } table
            ? View(new TableFormPage(found, TableForm.Of(table), table))
            : NotFound();

    [HttpPost("{id:long}"), Authorize(PlanningFeature.CanEdit), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, TableForm form, CancellationToken cancel)
    {
        if (await seating.FindAsync(eventId, id, cancel) is not { } table) return NotFound();
        db.Expect(table, form.Version);
        form.ApplyTo(table);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved. Fill the table again to seat everybody by the new rule.");
        return new SeeOther($"/desk/events/{eventId}/seating/{id}");
    }

    [HttpPost("{id:long}/delete"), Authorize(PlanningFeature.CanEdit)]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await seating.FindAsync(eventId, id, cancel) is not { } table) return NotFound();
        foreach (var seat in table.Seats) seat.Leave();
        db.Remove(table);
        await db.SaveChangesAsync(cancel);
        flash.Done("The seating plan is deleted.");
        return new SeeOther($"/desk/events/{eventId}/seating");
    }
}

public sealed record TablesPage(Event Event, IReadOnlyList<SeatingTable> Tables);

public sealed record TablePage(Event Event, SeatingTable Table, IReadOnlyList<GuestOfHonour> Everybody)
{
    /// <summary>Who can be given a seat, with the place within the side.</summary>
    public IEnumerable<(int Place, GuestOfHonour Guest)> Comers => GuestOfHonour.Places(Everybody, guest => guest.Side).Where(one => one.Guest.TakesSeat);

    public IEnumerable<(int Place, GuestOfHonour Guest)> Standing => Comers.Where(one => one.Guest.Seat is null);
}

/// <param name="Table">Null for one that is yet to be made.</param>
public sealed record TableFormPage(Event Event, TableForm Form, SeatingTable? Table = null);
