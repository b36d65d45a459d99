using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Events;

/// <summary>The list of events at the desk.</summary>
public class EventList(EventAccess access, TimeProvider clock)
{
    public enum Time { Coming, Past, Archived, All }

    public class Filter
    {
        public string? Q { get; set; }
        public EventKind? Kind { get; set; }
        public Time When { get; set; }
        public int Page { get; set; } = 1;
    }

    public sealed record Row(
        long Id, EventKind Kind, EventState State, Bilingual Title, Bilingual Place, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string TimeZone,
        int? Capacity, int Taken, int OpenTasks, int DoneTasks, string? Lead)
    {
        public EventPhase Phase(DateTimeOffset now) => Event.PhaseOf(State, StartsAt, EndsAt, now);
    }

    public sealed record Result(Filter Filter, PagedList<Row> Events);

    public async Task<Result> ReadAsync(Filter filter, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var events = access.Events.AsNoTracking();
        if (filter.Kind is { } kind) events = events.Where(e => e.Kind == kind);
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var pattern = $"%{filter.Q.Trim().ToLowerInvariant()}%";
            events = events.Where(e => EF.Functions.Like(e.Title.Zh.ToLower(), pattern) || EF.Functions.Like(e.Title.En.ToLower(), pattern)
                || EF.Functions.Like(e.Place.Zh.ToLower(), pattern) || EF.Functions.Like(e.Place.En.ToLower(), pattern));
        }
        events = filter.When switch
        {
            Time.Coming => events.Where(e => e.EndsAt > now).OrderBy(e => e.StartsAt),
            Time.Archived => events.Where(e => e.State == EventState.Archived).OrderByDescending(e => e.StartsAt),
            Time.Past => events.Where(e => e.EndsAt <= now && e.State != EventState.Archived).OrderByDescending(e => e.StartsAt),
            _ => events.OrderByDescending(e => e.StartsAt),
        };
        return new Result(filter, await PagedList<Row>.ReadAsync(Rows(events), filter.Page, cancel));
    }

    /// <summary>What comes next, for the first page: nobody prepares an event that is cancelled.</summary>
    public async Task<IReadOnlyList<Row>> NextAsync(int most, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var events = access.Events.AsNoTracking().Where(e => e.EndsAt > now && (e.State == EventState.Draft || e.State == EventState.Published));
        return await Rows(events.OrderBy(e => e.StartsAt)).Take(most).ToListAsync(cancel);
    }

    private static IQueryable<Row> Rows(IQueryable<Event> events) => events.Select(e => new Row(
        e.Id, e.Kind, e.State, e.Title, e.Place, e.StartsAt, e.EndsAt, e.TimeZone, e.Seats.Capacity, e.Seats.Taken,
        e.Tasks.Count(t => t.DoneAt == null), e.Tasks.Count(t => t.DoneAt != null), e.Lead!.Name));
}
