using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Import;

/// <summary>How many seats of an event are free, for the page that imports into it.</summary>
public class SeatsLeft(EventsDbContext db)
{
    /// <summary>Null where there is no limit.</summary>
    public async Task<int?> OfAsync(long eventId) => (await db.Events.AsNoTracking().Include(e => e.Seats).FirstAsync(e => e.Id == eventId)).Seats.Left;
}
