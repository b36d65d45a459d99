using Events.Features.Planning.Agenda;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Series.Cloning;

/// <summary>Takes rooms, sessions and speakers along. Sessions count from the start on the clock of the place, so that they keep their hours.</summary>
public class ProgrammeClone(EventsDbContext db)
{
    public async Task CopyAsync(Event from, Event to, CancellationToken cancel)
    {
        var rooms = (await db.Rooms.AsNoTracking().Where(room => room.EventId == from.Id).ToListAsync(cancel))
            .ToDictionary(room => room.Id, room => new Room { EventId = to.Id, Name = room.Name, Capacity = room.Capacity, Position = room.Position });
        db.AddRange(rooms.Values);
        var start = Zones.Local(to.StartsAt, to.TimeZone);
        var sessions = await db.Sessions.AsNoTracking().Include(session => session.Seats).Include(session => session.Speakers)
            .Where(session => session.EventId == from.Id).OrderBy(session => session.Id).ToListAsync(cancel);
        foreach (var session in sessions)
        {
            var copy = new Session { Event = to, Title = session.Title, Summary = session.Summary, Kind = session.Kind, TakesSignUp = session.TakesSignUp, Room = session.RoomId is { } room ? rooms[room] : null };
            copy.Seats.Capacity = session.Seats.Capacity;
            copy.Plan(start.AddMinutes(session.StartMinute), start.AddMinutes(session.EndMinute));
            copy.Speakers.AddRange(session.Speakers.OrderBy(speaker => speaker.Position).Select(speaker => Copy(speaker, copy, to)));
            db.Add(copy);
        }
    }

    private static SessionSpeaker Copy(SessionSpeaker speaker, Session session, Event to) => new()
    {
        EventId = to.Id,
        Session = session,
        ContactId = speaker.ContactId,
        Name = speaker.Name,
        Title = speaker.Title,
        Organisation = speaker.Organisation,
        Picture = speaker.Picture,
        Role = speaker.Role,
        Position = speaker.Position,
    };
}
