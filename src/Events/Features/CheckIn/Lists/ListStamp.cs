using Events.Features.Planning.Agenda;
using Events.Features.Planning.Guests;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms.Sessions;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Lists;

/// <summary>Names the state of all that <see cref="DoorList"/> tells at a gate: with the same stamp there is nothing new.</summary>
public class ListStamp(EventsDbContext db)
{
    public async Task<string> ReadAsync(Gate gate, CancellationToken cancel)
    {
        var id = gate.EventId;
        var guests = db.GuestsOfHonour.Where(guest => guest.EventId == id);
        // Seats are told in words, so the language counts as well; and whoever passes a gate leaves a scan.
        return string.Join('-', [
            gate.Id, gate.Event.Version, Languages.Current,
            await db.Scans.CountAsync(scan => scan.EventId == id, cancel),
            await OfAsync(db.Attendees.Where(a => a.EventId == id), cancel),
            await OfAsync(db.Registrations.Where(registration => registration.EventId == id && registration.GroupId != null), cancel),
            await OfAsync(db.Gates.Where(other => other.EventId == id), cancel),
            await OfAsync(db.Sessions.Where(session => session.EventId == id), cancel),
            await OfAsync(db.SessionSignUps.Where(signUp => signUp.Session.EventId == id), cancel),
            await OfAsync(guests, cancel),
            await OfAsync(guests.Where(guest => guest.Contact != null).Select(guest => guest.Contact!), cancel),
            await OfAsync(db.SeatingTables.Where(table => table.EventId == id), cancel),
            await OfAsync(db.SeatsAtTables.Where(seat => seat.Table.EventId == id), cancel),
        ]);
    }

    private static async Task<string> OfAsync<T>(IQueryable<T> rows, CancellationToken cancel) where T : Entity =>
        await rows.GroupBy(_ => 1).Select(all => new { Count = all.Count(), Last = all.Max(row => row.Id), Changes = all.Sum(row => row.Version) }).FirstOrDefaultAsync(cancel) is { } state
            ? $"{state.Count}.{state.Last}.{state.Changes}"
            : "";
}
