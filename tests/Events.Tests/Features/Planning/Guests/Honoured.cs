using Events.Features.Planning;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Guests;

/// <summary>Guests of honour for tests: G1, G2 … and hosts H1, H2 …</summary>
public static class Honoured
{
    /// <summary>People that are nowhere saved.</summary>
    public static List<GuestOfHonour> People(int guests, int hosts) =>
    [
        .. Enumerable.Range(1, guests).Select(rank => Person(0, GuestSide.Guests, rank)),
        .. Enumerable.Range(1, hosts).Select(rank => Person(0, GuestSide.Hosts, rank)),
    ];

    public static GuestOfHonour Person(long eventId, GuestSide side, int rank)
    {
        var name = $"{(side == GuestSide.Guests ? 'G' : 'H')}{rank}";
        var person = new GuestOfHonour { EventId = eventId, Side = side, Rank = rank, Name = new Bilingual("", name) };
        if (eventId == 0) typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(person, rank + (side == GuestSide.Guests ? 100L : 200L));
        return person;
    }

    public static async Task<Event> EventAsync(TestApp app, int guests, int hosts)
    {
        var made = await Planned.EventAsync(app);
        await app.AddAsync([.. Enumerable.Range(1, guests).Select(rank => Person(made.Id, GuestSide.Guests, rank)), .. Enumerable.Range(1, hosts).Select(rank => Person(made.Id, GuestSide.Hosts, rank))]);
        return made;
    }

    public static SeatingTable Table(TableShape shape, int seats, int rows = 1, SeniorHand senior = SeniorHand.Left, bool alternates = false)
    {
        var table = new SeatingTable { Name = new Bilingual("", "Table"), Senior = senior, Alternates = alternates };
        table.Arrange(shape, seats, rows);
        return table;
    }

    /// <summary>Who sits where, from the left of the drawing, a row after the other.</summary>
    public static string Plan(this SeatingTable table) =>
        string.Join(" / ", table.SeatsByRow.Select(row => string.Join(' ', row.Select(seat => seat.Guest?.PlateName.ToString() ?? "-"))));

    public static Task<string> PlanAsync(TestApp app, Event of) => app.ReadAsync(async db =>
        string.Join(" | ", (await db.SeatingTables.AsNoTracking().Include(t => t.Seats).ThenInclude(s => s.Guest).Where(t => t.EventId == of.Id).OrderBy(t => t.Id).ToListAsync()).Select(Plan)));

    public static Task<GuestOfHonour> FindAsync(TestApp app, Event of, string name) =>
        app.ReadAsync(db => db.GuestsOfHonour.AsNoTracking().Include(g => g.Seat).SingleAsync(g => g.EventId == of.Id && g.Name.En == name));
}
