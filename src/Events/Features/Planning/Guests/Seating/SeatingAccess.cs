using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Guests.Seating;

/// <summary>The tables of an event with whoever sits there, and all its guests with their seats.</summary>
public class SeatingAccess(EventsDbContext db, EventAccess access)
{
    /// <summary>Tracked; null where it is not to be seen.</summary>
    public async Task<SeatingTable?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        (await TablesAsync(eventId, cancel)).FirstOrDefault(table => table.Id == id);

    public async Task<IReadOnlyList<SeatingTable>> TablesAsync(long eventId, CancellationToken cancel) => await access.Of(db.SeatingTables)
        .Include(table => table.Seats).ThenInclude(seat => seat.Guest).Where(table => table.EventId == eventId).OrderBy(table => table.Id).AsSplitQuery().ToListAsync(cancel);

    public async Task<IReadOnlyList<GuestOfHonour>> EverybodyAsync(long eventId, CancellationToken cancel) =>
        [.. GuestOfHonour.InOrder(await access.Of(db.GuestsOfHonour).Include(guest => guest.Seat).Where(guest => guest.EventId == eventId).ToListAsync(cancel))];
}
