using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Agenda.Rooms;

[Route("desk/events/{eventId:long}/programme/rooms"), Authorize(PlanningFeature.CanEdit)]
public class RoomsController(EventsDbContext db, EventAccess access, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new RoomPage(found, new RoomForm())) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, RoomForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var last = await db.Rooms.Where(room => room.EventId == eventId).MaxAsync(room => (int?)room.Position, cancel);
        var created = new Room { EventId = eventId, Name = new Bilingual(), Position = (last ?? 0) + 1 };
        form.ApplyTo(created);
        db.Add(created);
        await db.SaveChangesAsync(cancel);
        flash.Done("The room is added.");
        return new SeeOther($"/desk/events/{eventId}/programme");
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await FindAsync(eventId, id, cancel) is { } room && await access.FindAsync(eventId, cancel) is { } found
            ? View(new RoomPage(found, RoomForm.Of(room), room))
            : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, RoomForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } room) return NotFound();
        db.Expect(room, form.Version);
        form.ApplyTo(room);
        await db.SaveChangesAsync(cancel);
        flash.Done("The room is saved.");
        return new SeeOther($"/desk/events/{eventId}/programme");
    }

    /// <summary>Its sessions stay, without a room.</summary>
    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } room) return NotFound();
        foreach (var session in await db.Sessions.Where(session => session.RoomId == id).ToListAsync(cancel)) session.RoomId = null;
        db.Remove(room);
        await db.SaveChangesAsync(cancel);
        flash.Done("The room is deleted.");
        return new SeeOther($"/desk/events/{eventId}/programme");
    }

    private Task<Room?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.Rooms).FirstOrDefaultAsync(room => room.Id == id && room.EventId == eventId, cancel);
}

/// <param name="Room">Null for one that is yet to be made.</param>
public sealed record RoomPage(Event Event, RoomForm Form, Room? Room = null);
