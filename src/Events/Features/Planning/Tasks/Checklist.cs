using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Tasks;

/// <summary>All tasks of an event in the order of their days.</summary>
public sealed record Checklist(Event Event, IReadOnlyList<EventTask> Tasks)
{
    private readonly Dictionary<long, EventTask> byId = Tasks.ToDictionary(task => task.Id);

    public EventTask? Find(long id) => byId.GetValueOrDefault(id);

    /// <summary>The tasks that must be done before that one.</summary>
    public IEnumerable<EventTask> Before(EventTask task) => task.Dependencies.Select(dependency => Find(dependency.PredecessorId)).OfType<EventTask>().OrderBy(other => other.DueOn);

    /// <summary>The tasks that wait for that one.</summary>
    public IEnumerable<EventTask> After(EventTask task) => Tasks.Where(other => other.Dependencies.Any(dependency => dependency.PredecessorId == task.Id));

    /// <summary>One query; each task knows the keys of what it waits for, and the others stand in the same list.</summary>
    public static async Task<IReadOnlyList<EventTask>> ReadAsync(EventsDbContext db, long eventId, CancellationToken cancel) =>
        await db.EventTasks.AsNoTracking().Include(task => task.Owner).Include(task => task.DoneBy).Include(task => task.Dependencies)
            .Where(task => task.EventId == eventId).OrderBy(task => task.DueOn).ThenBy(task => task.Id).ToListAsync(cancel);
}

public sealed record TaskPage(Checklist Checklist, EventTask Task, IReadOnlyList<TaskHistory.Line> History);
