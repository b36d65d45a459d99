using Events.Platform;
using Events.Platform.Calendars;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Planning.Calendar.Feeds;

/// <summary>What a person's link shows: the last half year and all that is to come.</summary>
public class FeedItems(EventsDbContext db, IOptions<Settings> settings, TimeProvider clock)
{
    private const int DaysBack = 180;
    private const int Most = 1000;

    public async Task<IReadOnlyList<CalendarItem>> ReadAsync(CalendarFeed feed, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().AddDays(-DaysBack);
        var (userId, unitId) = (feed.UserId, feed.User.UnitId);
        // The link has no session, so that it is the account that says what may be seen, each time anew.
        var seen = EventAccess.SeenBy(feed.User, db.Events.AsNoTracking());
        var events = seen.Where(e => e.EndsAt > since && e.State != EventState.Archived);
        events = feed.Scope == FeedScope.Led ? events.Where(e => e.LeadId == userId) : events.Where(e => e.UnitId == unitId);
        List<CalendarItem> items =
            [.. (await events.OrderBy(e => e.StartsAt).Take(Most).ToListAsync(cancel)).Select(e => CalendarEntry.Item(e, settings.Value.Address($"/desk/events/{e.Id}")))];
        if (feed.WithTasks) items.AddRange((await TasksAsync(userId, seen, cancel)).Select(task => CalendarEntry.Item(task, settings.Value.Address($"/desk/events/{task.EventId}/tasks/{task.Id}"))));
        return items;
    }

    /// <summary>What is to be done; what is done leaves the calendar.</summary>
    private Task<List<EventTask>> TasksAsync(long userId, IQueryable<Event> seen, CancellationToken cancel) => EventAccess.Within(db.EventTasks.AsNoTracking(), seen).Include(task => task.Event)
        .Where(task => task.OwnerId == userId && task.DoneAt == null && (task.Event.State == EventState.Draft || task.Event.State == EventState.Published))
        .OrderBy(task => task.DueOn).Take(Most).ToListAsync(cancel);
}
