using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Agenda;

/// <summary>The programme of an event, to be read.</summary>
public class Programme(EventsDbContext db)
{
    public sealed record Result(IReadOnlyList<DayPlan> Days, IReadOnlyList<Room> Rooms, ILookup<Session, Clash> Clashes)
    {
        public IEnumerable<Session> Sessions => Days.SelectMany(day => day.Sessions);
    }

    public async Task<Result> ReadAsync(long eventId, CancellationToken cancel)
    {
        var days = await DaysAsync(eventId, cancel);
        var rooms = await RoomsAsync(eventId, cancel);
        return new Result(days, rooms, Clash.Find([.. days.SelectMany(day => day.Sessions)]));
    }

    public async Task<IReadOnlyList<DayPlan>> DaysAsync(long eventId, CancellationToken cancel) => DayPlan.Of(await db.Sessions.AsNoTrackingWithIdentityResolution()
        .Include(session => session.Event).Include(session => session.Room).Include(session => session.Seats)
        .Include(session => session.Speakers.OrderBy(speaker => speaker.Position).ThenBy(speaker => speaker.Id))
        .Where(session => session.EventId == eventId).AsSplitQuery().ToListAsync(cancel));

    public async Task<IReadOnlyList<Room>> RoomsAsync(long eventId, CancellationToken cancel) =>
        await db.Rooms.AsNoTracking().Where(room => room.EventId == eventId).OrderBy(room => room.Position).ThenBy(room => room.Id).ToListAsync(cancel);
}
