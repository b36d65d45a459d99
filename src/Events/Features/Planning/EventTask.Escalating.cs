using Events.Features.Accounts;
using Events.Platform.Text;

namespace Events.Features.Planning;

public partial class EventTask
{
    /// <summary>How many days after its day each hears of it.</summary>
    private static readonly (EscalationStep Step, int Days)[] Steps = [(EscalationStep.Owner, 1), (EscalationStep.Lead, 3), (EscalationStep.Head, 7)];

    public List<TaskEscalation> Escalations { get; private set; } = [];

    /// <summary>
    /// Whom to tell today that it is overdue; null where nobody is to be told. Nobody is told twice of one due day, whoever is told has a day
    /// before the next one hears of it, and whoever takes it over hears of it too. Owner, lead and the unit's head must be loaded, with their units.
    /// </summary>
    /// <param name="today">The day of the chamber.</param>
    public TaskEscalation? Escalate(DateTimeOffset now, DateOnly today)
    {
        var told = Escalations.Where(one => one.DueOn == DueOn).ToList();
        if (!IsOpen || told.Any(one => one.ToldOn >= today)) return null;

        var days = Zones.Day(now, Event.TimeZone).DayNumber - DueOn.DayNumber;
        foreach (var (step, after) in Steps)
        {
            if (days < after) return null;
            if (Person(step) is not { } person || told.Any(one => one.UserId == person.Id)) continue;
            return new TaskEscalation { TaskId = Id, DueOn = DueOn, Step = step, UserId = person.Id, ToldOn = today };
        }
        return null;
    }

    /// <summary>What nobody owns is the lead's from the first day.</summary>
    public User? Person(EscalationStep step) => step switch
    {
        EscalationStep.Owner => Reachable(Owner) ?? Reachable(Event.Lead) ?? Reachable(Event.Unit.Head),
        EscalationStep.Lead => Reachable(Event.Lead),
        _ => Reachable(Event.Unit.Head),
    };

    /// <summary>Somebody of the event's unit or of the headquarters: whoever went elsewhere keeps the task until it is given away, and need not hear of it.</summary>
    private User? Reachable(User? person) =>
        person is { DeactivatedAt: null, Email.Length: > 0, Role: not Accounts.Role.Partner } && (person.UnitId == Event.UnitId || person.Unit.Kind == UnitKind.Headquarters)
            ? person : null;
}
