using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Text;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>What fell due lately may still be open.</summary>
    private const int RecentDays = 14;

    private readonly Lazy<ILookup<TaskRole, string>> notes = new(() => DemoFiles.TaskNotes);

    /// <summary>Gives each task an owner; what was due is done and on record, but for a few of late.</summary>
    private void GiveTasks(Event @event)
    {
        // Once an event has begun, nobody leaves what it needs undone.
        var canWait = @event.State != EventState.Cancelled && @event.Phase(now) != EventPhase.Running;
        foreach (var task in @event.Tasks.OrderBy(task => task.DueOn))
        {
            task.OwnerId = people[Owner(task.Role)];
            var days = Today.DayNumber - task.DueOn.DayNumber;
            var isLate = canWait && days is > 0 and <= RecentDays && (random.Next(100) < 25 || task.StillAwaited.Any());
            var isEarly = days is <= 0 and > -4 && random.Next(100) < 20 && !task.StillAwaited.Any();
            if (days > 0 ? !isLate : isEarly) Complete(task, @event.TimeZone);
        }
    }

    private void Complete(EventTask task, string zone)
    {
        var day = task.DueOn.AddDays(-random.Next(4)).ToDateTime(new TimeOnly(9, 0)).AddMinutes(random.Next(9 * 60));
        var note = random.Next(100) < 70 && notes.Value[task.Role].ToList() is { Count: > 0 } choices ? Pick(choices) : "";
        task.Complete(task.OwnerId!.Value, note, Earlier(Zones.Instant(day, zone), now.AddHours(-1 - random.Next(20))), outOfOrder: true);
    }

    private static Role Owner(TaskRole part) => part switch
    {
        TaskRole.Finance or TaskRole.Press => Role.Administrator,
        TaskRole.Reception or TaskRole.Travel or TaskRole.Interpreting or TaskRole.Invitations => Role.Staff,
        _ => Role.Organiser,
    };
}
