using Events.Features.Planning.Kinds;
using Events.Platform.Text;

namespace Events.Features.Planning.Events;

/// <summary>What new times of an event do to its plan, to be seen before it is saved.</summary>
/// <param name="Before">The times as they are stored.</param>
/// <param name="Today">In the event's zone.</param>
public sealed record EventMove(
    Event Event, EventMove.Times Before, DateOnly Today, IReadOnlyList<EventMove.TaskLine> Tasks, IReadOnlyList<EventMove.MailLine> Mails, IReadOnlyList<EventMove.LegLine> Legs)
{
    public sealed record Times(DateTimeOffset StartsAt, DateTimeOffset EndsAt, string TimeZone, DateTimeOffset? RegistrationClosesAt)
    {
        public static Times Of(Event @event) => new(@event.StartsAt, @event.EndsAt, @event.TimeZone, @event.RegistrationClosesAt);
    }

    public sealed record TaskLine(EventTask Task, DateOnly From)
    {
        public bool Moves => Task.DueOn != From;
    }

    public sealed record MailLine(ReminderRule Rule, DateTimeOffset From)
    {
        public bool Moves => Rule.DueAt != From;
    }

    /// <param name="From">Its days until now.</param>
    public sealed record LegLine(DelegationLeg Leg, string From)
    {
        public bool Moves => Leg.Days != From;
    }

    public IEnumerable<LegLine> MovedLegs => Legs.Where(line => line.Moves).OrderBy(line => line.Leg.From);
    public IEnumerable<TaskLine> MovedTasks => Tasks.Where(line => line.Moves).OrderBy(line => line.Task.DueOn);
    public IEnumerable<MailLine> MovedMails => Mails.Where(line => line.Moves).OrderBy(line => line.Rule.DueAt);
    public IEnumerable<EventTask> DoneTasks => Tasks.Select(line => line.Task).Where(task => !task.IsOpen).OrderBy(task => task.DueOn);
    public IEnumerable<ReminderRule> DoneMails => Mails.Select(line => line.Rule).Where(rule => !rule.IsOpen).OrderBy(rule => rule.DueAt);
    public int Overdue => MovedTasks.Count(line => line.Task.IsOverdue(Today));
    public int Held => MovedMails.Count(line => line.Rule.IsHeld);

    /// <summary>Whether a person should see it first: the times change, and there is a plan that counts from them.</summary>
    public bool NeedsALook => Before != Times.Of(Event) && Tasks.Count + Mails.Count + Legs.Count > 0;

    /// <summary>Makes the change on an event with its plan, which nobody has saved yet, and says what it does.</summary>
    public static EventMove By(Action change, Event @event, DateTimeOffset now)
    {
        var before = Times.Of(@event);
        var tasks = @event.Tasks.Select(task => new TaskLine(task, task.DueOn)).ToList();
        var mails = @event.Reminders.Select(rule => new MailLine(rule, rule.DueAt)).ToList();
        var legs = @event.Legs.Select(leg => new LegLine(leg, leg.Days)).ToList();
        change();
        return new EventMove(@event, before, Zones.Day(now, @event.TimeZone), tasks, mails, legs);
    }
}
