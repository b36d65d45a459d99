using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.CheckIn.Scans;

/// <summary>Where the guests of honour and hosts of an event sit, and what the door must know of them. They are known by their names.</summary>
public sealed class DoorSeats
{
    private readonly Dictionary<string, (string Seat, string Remark)> byName = [];

    public static async Task<DoorSeats> OfAsync(EventsDbContext db, long eventId, IStringLocalizer texts, CancellationToken cancel)
    {
        var guests = await db.GuestsOfHonour.AsNoTracking().Where(g => g.EventId == eventId).OrderBy(g => g.Id).Select(g => new
        {
            g.Name,
            g.Remark,
            Table = g.Seat == null ? null : g.Seat.Table.Name,
            Row = g.Seat == null || g.Seat.Table.Rows == 1 ? (int?)null : g.Seat.Row,
            Number = g.Seat == null ? (int?)null : g.Seat.Number,
        }).ToListAsync(cancel);
        var seats = new DoorSeats();
        foreach (var guest in guests)
            foreach (var name in new[] { guest.Name.Zh, guest.Name.En }.Select(Fold.Text).Where(name => name.Length > 0))
                seats.byName.TryAdd(name, (Seat.Words(texts, guest.Table, guest.Row, guest.Number), guest.Remark));
        return seats;
    }

    public (string Seat, string Remark) Of(Attendee person) => Of(person.Name, person.LatinName);

    public (string Seat, string Remark) Of(string name, string latinName) =>
        byName.Count > 0 && (byName.TryGetValue(Fold.Text(name), out var own) || byName.TryGetValue(Fold.Text(latinName), out own)) ? own : ("", "");

    /// <summary>What the door must know of somebody, from wherever it was written.</summary>
    public static string Note(string doorNote, string remark) => string.Join(" · ", new[] { doorNote, remark }.Where(note => note.Length > 0));
}
