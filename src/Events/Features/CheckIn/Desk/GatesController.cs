using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Desk;

/// <summary>The gates of an event.</summary>
[Route("desk/events/{eventId:long}/gates"), Authorize(CheckInFeature.CanScan)]
public class GatesController(EventsDbContext db, EventAccess access, GateAccess gates, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new GatePage(found, new GateForm())) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, GateForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        db.Add(Gate.After(await gates.OfAsync(found, cancel), eventId, form.ReadName()));
        await db.SaveChangesAsync(cancel);
        flash.Done("The gate is added.");
        return new SeeOther($"/desk/events/{eventId}/checkin");
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await FindAsync(eventId, id, cancel) is { } gate ? View(new GatePage(gate.Event, GateForm.From(gate), id)) : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, GateForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } gate) return NotFound();
        db.Expect(gate, form.Version);
        gate.Name = form.ReadName();
        await db.SaveChangesAsync(cancel);
        flash.Done("The gate has its new name.");
        return new SeeOther($"/desk/events/{eventId}/checkin");
    }

    private async Task<Gate?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        await gates.FindAsync(id, cancel) is { } gate && gate.EventId == eventId ? gate : null;
}

/// <param name="GateId">Null for a gate that is yet to be made.</param>
public sealed record GatePage(Event Event, GateForm Form, long? GateId = null);
