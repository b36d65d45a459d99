using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Series.Cloning;

/// <summary>Takes guests of honour, hosts and tables along; everybody is yet to be invited, and sits where they sat.</summary>
public class GuestsClone(EventsDbContext db)
{
    /// <param name="mayReceive">Who is still with us.</param>
    public async Task CopyAsync(Event from, Event to, IReadOnlySet<long> mayReceive, CancellationToken cancel)
    {
        var guests = (await db.GuestsOfHonour.AsNoTracking().Where(guest => guest.EventId == from.Id).OrderBy(guest => guest.Id).ToListAsync(cancel))
            .ToDictionary(guest => guest.Id, guest => Copy(guest, to, mayReceive));
        db.AddRange(guests.Values);
        await db.SaveChangesAsync(cancel);
        foreach (var table in await db.SeatingTables.AsNoTracking().Include(table => table.Seats).Where(table => table.EventId == from.Id).OrderBy(table => table.Id).ToListAsync(cancel))
        {
            var copy = new SeatingTable { EventId = to.Id, Name = table.Name, Senior = table.Senior, Alternates = table.Alternates };
            copy.Arrange(table.Shape, table.SeatsInRow, table.Rows);
            foreach (var seat in table.Seats.Where(seat => seat.GuestId is not null))
                copy.Seats.First(other => other.Row == seat.Row && other.Number == seat.Number).Sit(guests[seat.GuestId!.Value], seat.IsByHand);
            db.Add(copy);
        }
    }

    private static GuestOfHonour Copy(GuestOfHonour guest, Event to, IReadOnlySet<long> mayReceive) => new()
    {
        EventId = to.Id,
        ContactId = guest.ContactId,
        Name = guest.Name,
        Title = guest.Title,
        Organisation = guest.Organisation,
        Greeting = guest.Greeting,
        Side = guest.Side,
        Rank = guest.Rank,
        InterpreterName = guest.InterpreterName,
        InterpreterLanguage = guest.InterpreterLanguage,
        Gift = guest.Gift,
        GiftValue = guest.GiftValue,
        MetAt = guest.MetAt,
        Remark = guest.Remark,
        ReceivedById = guest.ReceivedById is { } colleague && mayReceive.Contains(colleague) ? colleague : null,
        ArrivesMinute = guest.ArrivesMinute,
    };
}
