using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Guests;

/// <summary>The guests of honour and hosts of an event in protocol order.</summary>
public class GuestList(EventsDbContext db)
{
    public sealed record Row(
        long Id, GuestSide Side, Bilingual Name, Bilingual Title, Bilingual Organisation, Bilingual Greeting, GuestState State, Bilingual Deputy,
        string InterpreterName, string InterpreterLanguage, string Gift, decimal? GiftValue, string GiftNote, string? ReceivedBy,
        int? ArrivesMinute, string MetAt, string Remark, Bilingual? Table, int? SeatRow, int? SeatNumber)
    {
        /// <summary>Within the side, from 1.</summary>
        public int Place { get; init; }
    }

    public async Task<IReadOnlyList<Row>> ReadAsync(long eventId, CancellationToken cancel)
    {
        var rows = await db.GuestsOfHonour.AsNoTracking()
            .Where(g => g.EventId == eventId).OrderBy(g => g.Side).ThenBy(g => g.Rank).ThenBy(g => g.Id)
            .Select(g => new Row(
                g.Id, g.Side, g.Name, g.Title, g.Organisation, g.Greeting, g.State, g.Deputy,
                g.InterpreterName, g.InterpreterLanguage, g.Gift, g.GiftValue, g.GiftNote, g.ReceivedBy!.Name,
                g.ArrivesMinute, g.MetAt, g.Remark, g.Seat == null ? null : g.Seat.Table.Name, g.Seat == null || g.Seat.Table.Rows == 1 ? null : g.Seat.Row, g.Seat == null ? null : g.Seat.Number))
            .ToListAsync(cancel);
        return [.. GuestOfHonour.Places(rows, row => row.Side).Select(placed => placed.Guest with { Place = placed.Place })];
    }
}
