using Events.Features.Accounts;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Planning.Tasks;

/// <summary>Open tasks of a person: what is overdue first, then what comes within sixty days.</summary>
public class TaskList(EventsDbContext db, EventAccess access, CurrentUser user, IOptions<Settings> settings, TimeProvider clock)
{
    private const int DaysAhead = 60;

    public sealed record Row(long Id, long EventId, Bilingual Title, Bilingual Event, EventKind Kind, DateOnly DueOn, TaskRole Role);

    public sealed record Result(DateOnly Today, IReadOnlyList<Row> Tasks)
    {
        public IEnumerable<Row> Overdue => Tasks.Where(task => task.DueOn < Today);
        public IEnumerable<Row> DueToday => Tasks.Where(task => task.DueOn == Today);
        public IEnumerable<Row> Later => Tasks.Where(task => task.DueOn > Today);
    }

    public async Task<Result> MineAsync(int most, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(Zones.Local(clock.GetUtcNow(), settings.Value.TimeZone));
        var horizon = today.AddDays(DaysAhead);
        var userId = user.Id;
        var events = access.Events.Where(e => e.State == EventState.Draft || e.State == EventState.Published);
        var rows = await db.EventTasks.AsNoTracking()
            .Where(task => task.OwnerId == userId && task.DoneAt == null && task.DueOn <= horizon)
            .Join(events, task => task.EventId, e => e.Id, (task, e) => new { task, e })
            .OrderBy(pair => pair.task.DueOn).ThenBy(pair => pair.task.Id).Take(most)
            .Select(pair => new Row(pair.task.Id, pair.e.Id, pair.task.Title, pair.e.Title, pair.e.Kind, pair.task.DueOn, pair.task.Role))
            .ToListAsync(cancel);
        return new Result(today, rows);
    }
}
