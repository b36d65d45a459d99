using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Agenda.Sessions;

[Route("desk/events/{eventId:long}/programme/sessions"), Authorize(PlanningFeature.CanEdit)]
public class SessionsController(EventsDbContext db, EventAccess access, Programme programme, IEnumerable<IGuardsSessions> guards, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var last = (await programme.DaysAsync(eventId, cancel)).LastOrDefault()?.Sessions.MaxBy(session => session.EndMinute);
        return View(new SessionPage(found, SessionForm.After(found, last), await programme.RoomsAsync(eventId, cancel)));
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, SessionForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var created = new Session { Event = found, Title = new Bilingual() };
        await ApplyAsync(form, created, eventId, cancel);
        db.Add(created);
        await db.SaveChangesAsync(cancel);
        flash.Done("The session is added.");
        return new SeeOther($"/desk/events/{eventId}/programme/sessions/{created.Id}/edit");
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) => await FindAsync(eventId, id, cancel) is { } session
        ? View(new SessionPage(session.Event, SessionForm.Of(session), await programme.RoomsAsync(eventId, cancel), session))
        : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, SessionForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } session) return NotFound();
        db.Expect(session, form.Version);
        await ApplyAsync(form, session, eventId, cancel);
        await db.SaveChangesAsync(cancel);
        flash.Done("The session is saved.");
        return new SeeOther($"/desk/events/{eventId}/programme");
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } session) return NotFound();
        await db.WriteAsync(async () =>
        {
            foreach (var guard in guards) await guard.GuardAsync(session, cancel);
            db.Remove(session);
            await db.SaveChangesAsync(cancel);
            if (!await SeatPool.CloseAsync(db, session.SeatsId, cancel)) throw new Refused(AgendaErrors.HasSignUps);
        }, cancel);
        flash.Done("The session is deleted.");
        return new SeeOther($"/desk/events/{eventId}/programme");
    }

    private async Task ApplyAsync(SessionForm form, Session session, long eventId, CancellationToken cancel)
    {
        if (form.RoomId is { } room && !await db.Rooms.AnyAsync(r => r.Id == room && r.EventId == eventId, cancel))
            throw new Refused(AgendaErrors.NoSuchRoom) { Field = nameof(form.RoomId) };
        form.ApplyTo(session);
    }

    private Task<Session?> FindAsync(long eventId, long id, CancellationToken cancel) => access.Of(db.Sessions)
        .Include(session => session.Event).Include(session => session.Seats).Include(session => session.Speakers.OrderBy(speaker => speaker.Position).ThenBy(speaker => speaker.Id))
        .FirstOrDefaultAsync(session => session.Id == id && session.EventId == eventId, cancel);
}

/// <param name="Session">Null for one that is yet to be made.</param>
public sealed record SessionPage(Event Event, SessionForm Form, IReadOnlyList<Room> Rooms, Session? Session = null);
