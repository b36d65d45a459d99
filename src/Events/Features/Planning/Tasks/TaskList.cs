using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Planning.Tasks;

/// <summary>Tasks over all events that the person may see: their own, or those of their unit.</summary>
public class TaskList(EventsDbContext db, EventAccess access, CurrentUser user, IOptions<Settings> settings, TimeProvider clock)
{
    private const int DaysAhead = 60;

    public enum Whose
    {
        [Display(Name = "mine")] Mine,
        [Display(Name = "of my unit")] Unit,
    }

    public enum TaskState
    {
        [Display(Name = "open|tasks")] Open,
        [Display(Name = "done|tasks")] Done,
        [Display(Name = "all|tasks")] All,
    }

    public class Filter
    {
        public Whose Whose { get; set; }
        public long? Event { get; set; }
        public TaskState State { get; set; }

        /// <summary>On the board: a column for each part of the work instead of each stretch of time.</summary>
        public bool ByRole { get; set; }

        public int Page { get; set; } = 1;
    }

    /// <param name="Awaited">How many tasks that it waits for are open.</param>
    public sealed record Row(
        long Id, long EventId, Bilingual Title, Bilingual Event, EventKind Kind, DateOnly DueOn, TaskRole Role, string? Owner, DateTimeOffset? DoneAt, string DoneNote,
        int Awaited);

    public sealed record Result(DateOnly Today, IReadOnlyList<Row> Tasks)
    {
        public IEnumerable<Row> Overdue => Tasks.Where(task => task.DoneAt is null && task.DueOn < Today);
        public IEnumerable<Row> DueToday => Tasks.Where(task => task.DoneAt is null && task.DueOn == Today);
        public IEnumerable<Row> Later => Tasks.Where(task => task.DoneAt is null && task.DueOn > Today);
        public IEnumerable<Row> Done => Tasks.Where(task => task.DoneAt is not null);
    }

    /// <param name="Events">Those that have such tasks, to choose from.</param>
    public sealed record PageOf(Filter Filter, PagedList<Row> Rows, Result Result, IReadOnlyList<EventChoice> Events);

    public sealed record EventChoice(long Id, Bilingual Title);

    /// <summary>Whoever answers for events looks after everybody's tasks.</summary>
    public bool MaySeeUnit => user.Is(Roles.OfPlanning);

    public DateOnly Today => Zones.Day(clock.GetUtcNow(), settings.Value.TimeZone);

    /// <summary>What waits for the person within sixty days, the longest overdue first.</summary>
    public async Task<Result> MineAsync(int most, CancellationToken cancel)
    {
        var horizon = Today.AddDays(DaysAhead);
        var mine = Tasks(new Filter()).Where(task => task.DueOn <= horizon);
        return new Result(Today, await Rows(mine).Take(most).ToListAsync(cancel));
    }

    public async Task<PageOf> ReadAsync(Filter filter, CancellationToken cancel)
    {
        var rows = await PagedList<Row>.ReadAsync(Rows(Tasks(filter)), filter.Page, cancel);
        return new PageOf(filter, rows, new Result(Today, rows.Rows), await EventsAsync(filter, cancel));
    }

    /// <summary>Open tasks that are due by a day, and those that were done since another.</summary>
    public async Task<IReadOnlyList<Row>> BoardAsync(Filter filter, DateOnly until, DateTimeOffset doneSince, int most, CancellationToken cancel)
    {
        var tasks = Tasks(new Filter { Whose = filter.Whose, Event = filter.Event, State = TaskState.All });
        var open = await Rows(tasks.Where(task => task.DoneAt == null && task.DueOn <= until)).Take(most).ToListAsync(cancel);
        var done = await Rows(tasks.Where(task => task.DoneAt >= doneSince), lastDoneFirst: true).Take(most).ToListAsync(cancel);
        return [.. open, .. done];
    }

    public async Task<IReadOnlyList<Row>> BetweenAsync(Filter filter, DateOnly from, DateOnly to, CancellationToken cancel) =>
        await Rows(Tasks(filter).Where(task => task.DueOn >= from && task.DueOn <= to)).ToListAsync(cancel);

    /// <summary>The events in which tasks of that choice are to be found.</summary>
    public async Task<IReadOnlyList<EventChoice>> EventsAsync(Filter filter, CancellationToken cancel)
    {
        var tasks = Tasks(new Filter { Whose = filter.Whose, State = filter.State });
        return await access.Events.AsNoTracking().Where(e => tasks.Any(task => task.EventId == e.Id)).OrderBy(e => e.StartsAt)
            .Select(e => new EventChoice(e.Id, e.Title)).ToListAsync(cancel);
    }

    private IQueryable<EventTask> Tasks(Filter filter)
    {
        var (userId, unitId) = (user.Id, user.UnitId);
        var tasks = access.Of(db.EventTasks.AsNoTracking()).Where(task => task.Event.State == EventState.Draft || task.Event.State == EventState.Published);
        tasks = filter.Whose == Whose.Unit && MaySeeUnit ? tasks.Where(task => task.Event.UnitId == unitId) : tasks.Where(task => task.OwnerId == userId);
        if (filter.Event is { } id) tasks = tasks.Where(task => task.EventId == id);
        return filter.State switch
        {
            TaskState.Open => tasks.Where(task => task.DoneAt == null),
            TaskState.Done => tasks.Where(task => task.DoneAt != null),
            _ => tasks,
        };
    }

    private static IQueryable<Row> Rows(IQueryable<EventTask> tasks, bool lastDoneFirst = false)
    {
        var ordered = lastDoneFirst ? tasks.OrderByDescending(task => task.DoneAt) : tasks.OrderBy(task => task.DueOn);
        return ordered.ThenBy(task => task.Id).Select(task => new Row(
            task.Id, task.EventId, task.Title, task.Event.Title, task.Event.Kind, task.DueOn, task.Role, task.Owner!.Name, task.DoneAt, task.DoneNote,
            task.Dependencies.Count(dependency => dependency.Predecessor.DoneAt == null)));
    }
}
