using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Agenda;

/// <summary>The day of a session with all that can be moved on it.</summary>
public class DayPlans(EventsDbContext db, EventAccess access)
{
    /// <summary>Null where the session is not to be seen.</summary>
    public async Task<(DayPlan Day, Session Session)?> FindAsync(long eventId, long sessionId, CancellationToken cancel)
    {
        var sessions = await access.Of(db.Sessions).Include(session => session.Event).Include(session => session.Room)
            .Where(session => session.EventId == eventId).ToListAsync(cancel);
        return sessions.FirstOrDefault(session => session.Id == sessionId) is { } found
            ? (DayPlan.Of(sessions).Single(day => day.Day == found.Day), found)
            : null;
    }
}
