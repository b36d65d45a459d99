using Events.Platform.Calendars;
using Events.Platform.Text;

namespace Events.Features.Planning.Calendar;

/// <summary>An event or a task as an entry of somebody's calendar, in the language of the page.</summary>
public static class CalendarEntry
{
    /// <summary>The file of one event.</summary>
    /// <param name="address">The page that the entry links to.</param>
    public static byte[] Of(Event @event, string address, DateTimeOffset now) => CalendarFile.Write([Item(@event, address)], now);

    /// <summary>What takes several days stands above the hours of each of them; its hours are told in words.</summary>
    public static CalendarItem Item(Event @event, string address)
    {
        var (first, last) = (@event.Day(Anchor.Start), @event.LastDay);
        return new CalendarItem($"{@event.Code}@events", @event.Version, @event.Title.ToString())
        {
            StartsAt = @event.StartsAt,
            EndsAt = @event.EndsAt,
            Days = first == last ? null : (first, last),
            Location = Place(@event),
            Description = first == last ? address : $"{Dates.Range(@event.StartsAt, @event.EndsAt, @event.TimeZone)}\n{address}",
            Address = address,
            Status = @event.State switch
            {
                EventState.Cancelled => CalendarStatus.Cancelled,
                EventState.Draft => CalendarStatus.Tentative,
                _ => CalendarStatus.Confirmed,
            },
        };
    }

    /// <param name="address">The page of the task.</param>
    public static CalendarItem Item(EventTask task, string address) => new($"task-{task.Id}@events", task.Version, task.Title.ToString())
    {
        Days = (task.DueOn, task.DueOn),
        Description = $"{task.Event.Title}\n{address}",
        Address = address,
        LeavesTimeFree = true,
    };

    private static string Place(Event @event) => string.Join(Languages.Current == "zh" ? "，" : ", ",
        new[] { @event.Place.ToString(), @event.Address.ToString() }.Where(part => part.Length > 0));
}
