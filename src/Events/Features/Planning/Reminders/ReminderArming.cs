using Events.Platform.Data;
using Events.Platform.Jobs;

namespace Events.Features.Planning.Reminders;

/// <summary>Keeps the job engine's triggers in step with an event's reminders, once the change is durable. The sweep mends what is lost in between.</summary>
public class ReminderArming(EventsDbContext db, IJobEngine engine)
{
    public void Follow(Event @event)
    {
        foreach (var rule in @event.Reminders) Follow(rule, @event);
    }

    public void Follow(ReminderRule rule, Event @event) => db.AfterCommit(() => rule.IsBeingWritten || (rule.IsOpen && !rule.IsHeld && rule.MayLeave(@event))
        ? engine.ArmAsync(rule.Due)
        : engine.DisarmAsync(ReminderRule.DueKind, rule.Id));
}
