using Events.Platform.Web;

namespace Events.Features.Planning;

public partial class Event
{
    /// <summary>What was done for it, as a playbook for the next one: tasks with their days and what they wait for, and mails; nobody's name and no note.</summary>
    public Playbook ToPlaybook(DateTimeOffset now)
    {
        if (Phase(now) is not (EventPhase.Finished or EventPhase.Archived)) throw new Refused(PlanningErrors.IsNotFinished);
        return new Playbook(Kind, Title, [.. Tasks.Select(Line)], [.. Reminders.Where(rule => !rule.IsAnnouncement).Select(Line)]);
    }

    private static Playbook.TaskLine Line(EventTask task) =>
        new(Key(task), task.Title, task.Note, task.Anchor, task.OffsetDays, task.Role, [.. task.WaitsFor.Select(Key)]);

    private static Playbook.ReminderLine Line(ReminderRule rule) =>
        new($"mail-{rule.Id}", rule.Name, rule.Anchor, rule.OffsetDays, rule.At, rule.Audience, rule.Subject, rule.Body);

    private static string Key(EventTask task) => $"task-{task.Id}";
}
