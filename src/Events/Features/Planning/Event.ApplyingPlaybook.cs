using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning;

public partial class Event
{
    private const int MostDaysToCatchUp = 14;

    /// <summary>Adds the playbook's tasks and mails, counted from the event's times.</summary>
    public void Apply(Playbook playbook, DateTimeOffset now)
    {
        if (Tasks.Count + Reminders.Count > 0) throw new Refused(PlanningErrors.HasAChecklist);
        var byKey = new Dictionary<string, EventTask>();
        foreach (var line in playbook.Tasks)
        {
            var task = new EventTask
            {
                Title = line.Title,
                Note = line.Note ?? new Bilingual(),
                Role = line.Role,
                Anchor = line.Anchor,
                OffsetDays = line.OffsetDays,
                OwnerId = LeadId,
            };
            task.Plan(this);
            Tasks.Add(task);
            byKey.Add(line.Key, task);
        }
        foreach (var line in playbook.Tasks) byKey[line.Key].WaitFor([.. line.WaitsFor.Select(key => byKey[key])]);
        CatchUp(now);
        // A warning of the closing day needs one.
        foreach (var line in playbook.Reminders.Where(line => line.Anchor != Anchor.RegistrationCloses || RegistrationClosesAt is not null))
        {
            var rule = new ReminderRule
            {
                Name = line.Name,
                Audience = line.Audience,
                Anchor = line.Anchor,
                OffsetDays = line.OffsetDays,
                At = line.At,
                Subject = line.Subject,
                Body = line.Body,
            };
            rule.Plan(this, now);
            Reminders.Add(rule);
        }
    }

    /// <summary>
    /// An event that is planned late begins with nothing overdue: what should be done by now is spread, in its order, over the days from today to the
    /// first task that is in time.
    /// </summary>
    private void CatchUp(DateTimeOffset now)
    {
        var today = Zones.Day(now, TimeZone);
        var late = Tasks.Where(task => task.DueOn < today).OrderBy(task => task.DueOn).ToList();
        var next = Tasks.Where(task => task.DueOn >= today).Select(task => task.DueOn).DefaultIfEmpty(today.AddDays(MostDaysToCatchUp)).Min();
        var days = Math.Min(next.DayNumber - today.DayNumber, MostDaysToCatchUp);
        foreach (var (number, task) in late.Index()) task.PlanFor(today.AddDays(number * days / late.Count), this);
    }
}
