using Events.Platform.Web;

namespace Events.Features.Planning.Playbooks;

public partial class OwnPlaybook
{
    /// <summary>Adds a task, or puts it in the place of the one with its key. The list is in the order of the days.</summary>
    public void Put(Playbook.TaskLine line)
    {
        var now = Read();
        var tasks = Put(now.Tasks, line, other => other.Key);
        var byKey = tasks.ToDictionary(task => task.Key);
        if (line.WaitsFor.Any(key => !byKey.ContainsKey(key))) throw new Refused(PlanningErrors.NotATaskOfThePlaybook) { Field = nameof(line.After) };
        foreach (var key in line.WaitsFor)
            if (IsOrFollows(key, line.Key, byKey, [])) throw new Refused(PlanningErrors.TasksWaitInACircle, byKey[key].Title) { Field = nameof(line.After) };
        Write(now with { Tasks = tasks });
    }

    public void Put(Playbook.ReminderLine line)
    {
        var now = Read();
        Write(now with { Reminders = Put(now.Reminders, line, other => other.Key) });
    }

    /// <summary>Takes a task out; nothing waits for it any more.</summary>
    public void RemoveTask(string key)
    {
        var now = Read();
        Write(now with { Tasks = [.. now.Tasks.Where(line => line.Key != key).Select(line => line with { After = [.. line.WaitsFor.Where(other => other != key)] })] });
    }

    public void RemoveReminder(string key)
    {
        var now = Read();
        Write(now with { Reminders = [.. now.Reminders.Where(line => line.Key != key)] });
    }

    public void RemovePart(string key)
    {
        var now = Read();
        Write(now with { Parts = now.Parts?.Where(part => part.Key != key).ToDictionary() });
    }

    private static List<T> Put<T>(IEnumerable<T> lines, T line, Func<T, string> key)
    {
        var list = lines.ToList();
        if (list.FindIndex(other => key(other) == key(line)) is >= 0 and var place) list[place] = line;
        else list.Add(line);
        return list;
    }

    private static bool IsOrFollows(string key, string other, Dictionary<string, Playbook.TaskLine> byKey, HashSet<string> seen) =>
        key == other || (seen.Add(key) && byKey[key].WaitsFor.Any(before => IsOrFollows(before, other, byKey, seen)));
}
