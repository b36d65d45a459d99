using Events.Features.CheckIn.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.Extensions.Localization;

namespace Events.Features.CheckIn.Scans;

/// <summary>Where the guests of honour and hosts of an event sit, and what the door must know of them.</summary>
public class DoorSeats(EventsDbContext db, GuestsHere guests, IStringLocalizer texts)
{
    public readonly record struct Place(string Seat, string Remark);

    /// <summary>By attendee, of all who are seated or remarked on.</summary>
    public async Task<IReadOnlyDictionary<long, Place>> ReadAsync(long eventId, CancellationToken cancel) => Places(await guests.ReadAsync(eventId, cancel));

    /// <summary>Of a few people.</summary>
    public async Task<IReadOnlyDictionary<long, Place>> ReadAsync(long eventId, IReadOnlyCollection<long> people, CancellationToken cancel) =>
        Places(await guests.AmongAsync(db.Attendees.Where(a => people.Contains(a.Id)), eventId, cancel));

    /// <summary>What the door must know of somebody, from wherever it was written.</summary>
    public static string Note(string doorNote, string? remark) => string.Join(" · ", new[] { doorNote, remark }.Where(note => !string.IsNullOrEmpty(note)));

    private Dictionary<long, Place> Places(IEnumerable<GuestsHere.Match> matches)
    {
        var places = new Dictionary<long, Place>();
        foreach (var (guest, person) in matches)
            if (person is not null) places.TryAdd(person.Id, new(Seat.Words(texts, guest.Table, guest.SeatRow, guest.SeatNumber), guest.Remark));
        return places;
    }
}
