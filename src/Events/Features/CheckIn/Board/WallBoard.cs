using Events.Features.CheckIn.Arrivals;
using Events.Features.CheckIn.Desk;
using Events.Features.CheckIn.Guests;
using Events.Features.Planning;
using Events.Features.Planning.Guests;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Board;

/// <summary>What hangs on the wall while people arrive.</summary>
public class WallBoard(EventsDbContext db, CheckInBoard desk, GuestsHere guests, TimeProvider clock)
{
    private const int MostGuests = 12;

    /// <param name="ArrivedAt">Null while the person is on the way.</param>
    /// <param name="Expected">In the event's zone, where it is known.</param>
    public sealed record Honoured(Bilingual Name, string Title, DateTimeOffset? ArrivedAt, DateTime? Expected);

    public sealed record Result(
        Event Event, DateTime Now, ArrivalCount Count, IReadOnlyList<CheckInBoard.CategoryCount> Categories, ArrivalChart Chart, IReadOnlyList<Honoured> Guests);

    public async Task<Result> ReadAsync(Event @event, CancellationToken cancel)
    {
        var categories = await desk.CategoriesAsync(@event.Id, cancel);
        var count = new ArrivalCount(categories.Sum(one => one.Arrived), categories.Sum(one => one.Expected));
        return new(@event, Zones.Local(clock.GetUtcNow(), @event.TimeZone), count, categories, await ChartAsync(@event, cancel), await GuestsAsync(@event, cancel));
    }

    private async Task<ArrivalChart> ChartAsync(Event @event, CancellationToken cancel)
    {
        var people = db.Attendees.Where(a => a.EventId == @event.Id && a.State == RegistrationState.Confirmed && a.ArrivedAt != null);
        var last = await people.MaxAsync(a => a.ArrivedAt, cancel);
        var (from, to) = ArrivalChart.Hour(clock.GetUtcNow(), last, @event.StartsAt);
        return ArrivalChart.Of(from, await people.Where(a => a.ArrivedAt >= from && a.ArrivedAt < to).Select(a => a.ArrivedAt!.Value).ToListAsync(cancel));
    }

    /// <summary>Those whom the protocol knows in its order, then who else comes as a guest of honour.</summary>
    private async Task<IReadOnlyList<Honoured>> GuestsAsync(Event @event, CancellationToken cancel)
    {
        var known = (await guests.ReadAsync(@event.Id, cancel)).Where(match => match.Guest.Side == GuestSide.Guests).ToList();
        var ids = known.Select(match => match.Person?.Id).OfType<long>().ToList();
        var others = await db.Attendees.AsNoTracking()
            .Where(a => a.EventId == @event.Id && a.Category == AttendeeCategory.Vip && !ids.Contains(a.Id)).NamedAndComing()
            .OrderBy(a => a.Name).ThenBy(a => a.Id).Take(MostGuests).Select(a => new { a.Name, a.LatinName, a.JobTitle, a.Organisation, a.ArrivedAt }).ToListAsync(cancel);
        return [.. known.Select(match => new Honoured(match.Guest.Comer, Post(match.Guest), match.Person?.ArrivedAt, GuestOfHonour.Arrives(match.Guest.ArrivesMinute, @event)))
            .Concat(others.Select(a => new Honoured(NameOf(a.Name, a.LatinName), string.Join(" · ", new[] { a.Organisation, a.JobTitle }.Where(part => part.Length > 0)), a.ArrivedAt, null)))
            .Take(MostGuests)];
    }

    private static string Post(GuestsHere.Guest guest) =>
        string.Join(" · ", new[] { guest.Organisation.ToString(), guest.IsDeputy ? "" : guest.Title.ToString() }.Where(part => part.Length > 0));

    private static Bilingual NameOf(string name, string latin) => Languages.Of(name) == "zh" ? new(name, latin) : new("", name);
}
