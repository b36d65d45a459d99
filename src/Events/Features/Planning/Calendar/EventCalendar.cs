using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Features.Planning.Guests;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Planning.Calendar;

/// <summary>The events that the person may see, on the days of a month or a week, with the tasks that are due.</summary>
public class EventCalendar(EventsDbContext db, EventAccess access, CurrentUser user, IOptions<Settings> settings, TimeProvider clock)
{
    /// <summary>No event is longer, see <see cref="Event.WrongTimes"/>; a day more for the zones.</summary>
    private const int LongestEvent = 367;

    public enum TaskChoice
    {
        [Display(Name = "none|tasks")] None,
        [Display(Name = "mine")] Mine,
        [Display(Name = "all|tasks")] All,
    }

    public class Filter
    {
        public CalendarView View { get; set; }
        public string? On { get; set; }
        public EventKind? Kind { get; set; }
        public long? Unit { get; set; }
        public long? Lead { get; set; }
        public EventState? State { get; set; }
        public TaskChoice Tasks { get; set; }
    }

    public sealed record Choice(long Id, string Name);

    public sealed record Result(
        Filter Filter, CalendarSpan Span, DateOnly Today, IReadOnlyList<CalendarLine> Lines, ILookup<DateOnly, Holiday> Holidays, IReadOnlyList<Choice> Units, IReadOnlyList<Choice> Leads);

    private sealed record Row(long Id, EventKind Kind, EventState State, Bilingual Title, Bilingual Place, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string TimeZone);

    public async Task<Result> ReadAsync(Filter filter, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = Zones.Day(now, settings.Value.TimeZone);
        var span = CalendarSpan.Of(filter.View, filter.On, today);
        var rows = await EventsAsync(filter, span, cancel);
        List<CalendarLine> lines = [.. rows.Select(row => Line(row, now)).Where(line => line.First <= span.To && line.Last >= span.From)];
        var holidays = Holidays.Between(span.From, span.To, await CountriesAsync(rows, cancel)).ToLookup(holiday => holiday.Day);
        if (filter.Tasks != TaskChoice.None) lines.AddRange(await TasksAsync(filter, span, cancel));
        return new Result(filter, span, today, lines, holidays, await UnitsAsync(cancel), await LeadsAsync(cancel));
    }

    private Task<List<Row>> EventsAsync(Filter filter, CalendarSpan span, CancellationToken cancel)
    {
        var (from, to) = (Zones.Instant(span.From.AddDays(-1).ToDateTime(default), "UTC"), Zones.Instant(span.To.AddDays(2).ToDateTime(default), "UTC"));
        var earliest = from.AddDays(-LongestEvent);
        return Chosen(filter).Where(e => e.StartsAt >= earliest && e.StartsAt < to && e.EndsAt > from).OrderBy(e => e.StartsAt)
            .Select(e => new Row(e.Id, e.Kind, e.State, e.Title, e.Place, e.StartsAt, e.EndsAt, e.TimeZone)).ToListAsync(cancel);
    }

    private IQueryable<Event> Chosen(Filter filter)
    {
        var events = access.Events.AsNoTracking();
        if (filter.Kind is { } kind) events = events.Where(e => e.Kind == kind);
        if (filter.Unit is { } unit) events = events.Where(e => e.UnitId == unit);
        if (filter.Lead is { } lead) events = events.Where(e => e.LeadId == lead);
        if (filter.State is { } state) events = events.Where(e => e.State == state);
        return events;
    }

    private async Task<IEnumerable<CalendarLine>> TasksAsync(Filter filter, CalendarSpan span, CancellationToken cancel)
    {
        var (events, userId) = (Chosen(filter), user.Id);
        var tasks = db.EventTasks.AsNoTracking().Where(task => task.DueOn >= span.From && task.DueOn <= span.To
            && (task.Event.State == EventState.Draft || task.Event.State == EventState.Published) && events.Any(e => e.Id == task.EventId));
        if (filter.Tasks == TaskChoice.Mine) tasks = tasks.Where(task => task.OwnerId == userId);
        var rows = await tasks.OrderBy(task => task.DueOn).ThenBy(task => task.Id)
            .Select(task => new { task.Id, task.EventId, task.Title, task.Event.Kind, task.DueOn, Event = task.Event.Title, Owner = task.Owner!.Name, IsDone = task.DoneAt != null }).ToListAsync(cancel);
        return rows.Select(task => new CalendarLine($"/desk/events/{task.EventId}/tasks/{task.Id}", task.Title, task.Kind, task.DueOn, task.DueOn, null, null, task.Event, task.Owner, task.IsDone));
    }

    private static CalendarLine Line(Row row, DateTimeOffset now)
    {
        var starts = Zones.Local(row.StartsAt, row.TimeZone);
        return new CalendarLine($"/desk/events/{row.Id}", row.Title, row.Kind, DateOnly.FromDateTime(starts), Event.LastDayOf(row.EndsAt, row.TimeZone), starts,
            Event.PhaseOf(row.State, row.StartsAt, row.EndsAt, now), row.Place, null, false);
    }

    /// <summary>China, the countries where the events take place, and those that their guests of honour represent.</summary>
    private async Task<IReadOnlySet<string>> CountriesAsync(IReadOnlyList<Row> rows, CancellationToken cancel)
    {
        var events = rows.Select(row => row.Id).ToList();
        var guests = await db.GuestsOfHonour.AsNoTracking().Where(guest => events.Contains(guest.EventId) && guest.Contact!.Organisation.Country != null)
            .Select(guest => guest.Contact!.Organisation.Country!).Distinct().ToListAsync(cancel);
        return rows.Select(row => Zones.Country(row.TimeZone)).OfType<string>().Concat(guests).Append(Holidays.China).ToHashSet();
    }

    private async Task<IReadOnlyList<Choice>> UnitsAsync(CancellationToken cancel) => !user.IsOfHeadquarters ? []
        : [.. (await db.Units.AsNoTracking().Where(unit => unit.Kind != UnitKind.Partner).OrderBy(unit => unit.Code).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel))
            .Select(unit => new Choice(unit.Id, unit.Name.ToString()))];

    private async Task<IReadOnlyList<Choice>> LeadsAsync(CancellationToken cancel)
    {
        var events = access.Events;
        return await db.Users.AsNoTracking().Where(person => events.Any(e => e.LeadId == person.Id)).OrderBy(person => person.Name)
            .Select(person => new Choice(person.Id, person.Name)).ToListAsync(cancel);
    }
}
