using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning;

public partial class Event
{
    /// <summary>Adds the playbook's tasks and mails, counted from the event's times.</summary>
    public void Apply(Playbook playbook, DateTimeOffset now)
    {
        if (Tasks.Count + Reminders.Count > 0) throw new Refused(PlanningErrors.HasAChecklist);
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
        }
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
}
