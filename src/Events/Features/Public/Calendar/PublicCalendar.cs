using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Public.Calendar;

/// <summary>Published events as the public list shows them.</summary>
public class PublicCalendar(EventsDbContext db, TimeProvider clock)
{
    private const int MostComing = 200;

    public sealed record Line(
        string Slug, EventKind Kind, EventState State, Bilingual Title, Bilingual Place, Bilingual Summary, DateTimeOffset StartsAt, DateTimeOffset EndsAt,
        string TimeZone, RegistrationWindow Registration, int? Capacity, int Taken)
    {
        public DateTime Start => Zones.Local(StartsAt, TimeZone);
        public DateTime End => Zones.Local(EndsAt, TimeZone);
        public bool IsFull => Taken >= Capacity;
        public bool IsOpen(DateTimeOffset now) => Registration.IsOpen(now);
    }

    public async Task<IReadOnlyList<Line>> ComingAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await Lines(Visible().Where(e => e.EndsAt > now).OrderBy(e => e.StartsAt)).Take(MostComing).ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<Line>> PastAsync(int most, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await Lines(Visible().Where(e => e.EndsAt <= now && e.State == EventState.Published).OrderByDescending(e => e.StartsAt)).Take(most).ToListAsync(cancel);
    }

    /// <summary>A cancelled event stays in the list until its day, so that nobody travels in vain.</summary>
    private IQueryable<Event> Visible() => db.Events.AsNoTracking()
        .Where(e => e.Visibility == EventVisibility.Public && (e.State == EventState.Published || (e.State == EventState.Cancelled && e.PublishedAt != null)));

    private static IQueryable<Line> Lines(IQueryable<Event> events) => events.Select(e => new Line(
        e.Slug, e.Kind, e.State, e.Title, e.Place, e.Summary, e.StartsAt, e.EndsAt, e.TimeZone, new RegistrationWindow(e.State, e.Visibility, e.TakesRegistrations, e.RegistrationClosesAt, e.EndsAt),
        e.Seats.Capacity, e.Seats.Taken));
}
