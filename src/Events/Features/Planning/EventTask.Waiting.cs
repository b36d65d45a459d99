using Events.Platform.Web;

namespace Events.Features.Planning;

public partial class EventTask
{
    public List<TaskDependency> Dependencies { get; private set; } = [];

    public IEnumerable<EventTask> WaitsFor => Dependencies.Select(dependency => dependency.Predecessor);

    /// <summary>What should be done before it and is not.</summary>
    public IEnumerable<EventTask> StillAwaited => WaitsFor.Where(task => task.IsOpen);

    /// <summary>Says what it waits for, in place of what was said before. What those wait for in turn must be loaded.</summary>
    public void WaitFor(IReadOnlyCollection<EventTask> predecessors)
    {
        foreach (var other in predecessors)
            if (other.IsOrFollows(this, [])) throw new Refused(PlanningErrors.TasksWaitInACircle, other.Title) { Field = "After" };
        Dependencies.RemoveAll(dependency => !predecessors.Contains(dependency.Predecessor));
        foreach (var other in predecessors.Except(WaitsFor).ToList()) Dependencies.Add(new TaskDependency { Predecessor = other });
    }

    /// <summary>Whether it is the other one or waits for it, be it at tenth hand.</summary>
    private bool IsOrFollows(EventTask other, HashSet<EventTask> seen) =>
        this == other || (seen.Add(this) && WaitsFor.Any(task => task.IsOrFollows(other, seen)));
}

public partial class Event
{
    /// <summary>Lets a task wait for others of this event.</summary>
    public void LetWait(EventTask task, IEnumerable<long> after) => task.WaitFor(
        [.. after.Distinct().Select(id => Tasks.FirstOrDefault(other => other.Id == id) ?? throw new Refused(PlanningErrors.NotATaskOfTheEvent) { Field = "After" })]);
}
