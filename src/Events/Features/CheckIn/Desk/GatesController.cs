using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Desk;

/// <summary>The gates of an event.</summary>
[Route("desk/events/{eventId:long}/gates"), Authorize(CheckInFeature.CanScan)]
public class GatesController(EventsDbContext db, EventAccess access, GateAccess gates, CurrentUser user, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new GatePage(found, new GateForm(), await SessionsAsync(eventId, null, cancel), await MaySetRulesAsync())) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, GateForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var gate = Gate.After(await gates.OfAsync(found, cancel), eventId, form.ReadName());
        gate.IsEntrance = form.IsEntrance;
        await ApplyAsync(form, gate, found, cancel);
        db.Add(gate);
        await db.SaveChangesAsync(cancel);
        flash.Done("The gate is added.");
        return new SeeOther($"/desk/events/{eventId}/checkin");
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) => await FindAsync(eventId, id, cancel) is { } gate
        ? View(new GatePage(gate.Event, GateForm.From(gate), await SessionsAsync(eventId, gate.SessionId, cancel), await MaySetRulesAsync(), id))
        : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, GateForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } gate) return NotFound();
        db.Expect(gate, form.Version);
        await ApplyAsync(form, gate, gate.Event, cancel);
        await db.SaveChangesAsync(cancel);
        flash.Done("The gate is saved.");
        return new SeeOther($"/desk/events/{eventId}/checkin");
    }

    /// <summary>Whoever stands at the door names gates; whom an existing one lets in is for those to say who plan the event.</summary>
    private async Task ApplyAsync(GateForm form, Gate gate, Event @event, CancellationToken cancel)
    {
        gate.Name = form.ReadName();
        if (!await MaySetRulesAsync()) return;
        if (form.SessionId is { } session && !await db.Sessions.AnyAsync(s => s.Id == session && s.EventId == @event.Id, cancel))
            throw new Refused(CheckInErrors.NoSuchSession) { Field = nameof(form.SessionId) };
        form.ApplyTo(gate, @event);
    }

    private Task<bool> MaySetRulesAsync() => user.MayAsync(CheckInFeature.CanSetRules);

    /// <summary>Those for which people sign up, and the one that the gate has.</summary>
    private async Task<IReadOnlyList<Session>> SessionsAsync(long eventId, long? chosen, CancellationToken cancel) =>
        [.. Session.InOrder(await db.Sessions.AsNoTracking().Include(session => session.Event).Where(session => session.EventId == eventId && (session.TakesSignUp || session.Id == chosen)).ToListAsync(cancel))];

    private async Task<Gate?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        await gates.FindAsync(id, cancel) is { } gate && gate.EventId == eventId ? gate : null;
}

/// <param name="MaySetRules">Else the gate is only named.</param>
/// <param name="GateId">Null for a gate that is yet to be made.</param>
public sealed record GatePage(Event Event, GateForm Form, IReadOnlyList<Session> Sessions, bool MaySetRules, long? GateId = null);
