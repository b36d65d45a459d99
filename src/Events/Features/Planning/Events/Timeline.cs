using Events.Platform.Text;

namespace Events.Features.Planning.Events;

/// <summary>One line from an event's first task to its last follow-up, with today marked.</summary>
/// <param name="Today">In the event's zone.</param>
public sealed record Timeline(IReadOnlyList<Timeline.Line> Lines, DateTime Today)
{
    public enum What { Task, Reminder, Event, Today }

    /// <param name="Task">Set for a task, as <paramref name="Reminder"/> for a mail.</param>
    public sealed record Line(DateTime At, What What, bool IsPast, bool IsOverdue, EventTask? Task = null, ReminderRule? Reminder = null);

    public static Timeline Of(Event @event, DateTimeOffset now)
    {
        var today = Zones.Local(now, @event.TimeZone);
        var day = DateOnly.FromDateTime(today);
        var lines = @event.Tasks.Select(task => new Line(task.DueOn.ToDateTime(new TimeOnly(18, 0)), What.Task, !task.IsOpen, task.IsOverdue(day), Task: task))
            .Concat(@event.Reminders.Where(rule => rule.SkippedAt is null).Select(rule =>
                new Line(Zones.Local(rule.SentAt ?? rule.DueAt, @event.TimeZone), What.Reminder, rule.SentAt is not null, rule.IsOpen && rule.IsHeld, Reminder: rule)))
            .Append(new Line(Zones.Local(@event.StartsAt, @event.TimeZone), What.Event, @event.StartsAt <= now, false))
            .Append(new Line(today, What.Today, false, false));
        return new Timeline([.. lines.OrderBy(line => line.At).ThenBy(line => line.What)], today);
    }
}
