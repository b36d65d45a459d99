using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Guests.Seating;

/// <summary>The tables of an event, each with whoever sits there, and all its guests with their seats.</summary>
public class SeatingAccess(EventsDbContext db, EventAccess access)
{
    /// <summary>Tracked; null where it is not to be seen.</summary>
    public async Task<SeatingTable?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        await Tables(eventId).FirstOrDefaultAsync(table => table.Id == id, cancel);

    /// <summary>To be looked at.</summary>
    public async Task<IReadOnlyList<SeatingTable>> TablesAsync(long eventId, CancellationToken cancel) =>
        await Tables(eventId).AsNoTrackingWithIdentityResolution().ToListAsync(cancel);

    public async Task<IReadOnlyList<GuestOfHonour>> EverybodyAsync(long eventId, CancellationToken cancel) =>
        [.. GuestOfHonour.InOrder(await access.Of(db.GuestsOfHonour).Include(guest => guest.Seat).Where(guest => guest.EventId == eventId).ToListAsync(cancel))];

    private IQueryable<SeatingTable> Tables(long eventId) => access.Of(db.SeatingTables)
        .Include(table => table.Seats).ThenInclude(seat => seat.Guest).Where(table => table.EventId == eventId).OrderBy(table => table.Id).AsSplitQuery();
}
