using Events.Features.Planning;
using Events.Features.Registrations;

namespace Events.Features.Demo;

public partial class DemoYear
{
    /// <summary>What was due has gone out, so that nothing of the past is mailed now; the rest waits for its time.</summary>
    /// <param name="until">Until when reminders went out: now, or when the event was cancelled.</param>
    private static void SendReminders(Event @event, List<Registration> registrations, DateTimeOffset published, DateTimeOffset until)
    {
        if (@event.State == EventState.Draft) return;
        foreach (var rule in @event.Reminders.Where(rule => rule.DueAt <= until))
        {
            if (rule.IsHeld) rule.Skip(published.AddHours(1));
            else rule.MarkSent(@event, Recipients(rule, registrations), false, rule.DueAt.AddSeconds(4));
        }
    }

    private static int Recipients(ReminderRule rule, List<Registration> registrations)
    {
        // The lead and those who have tasks.
        if (rule.Audience == Audience.Team) return 3;
        var known = registrations.Where(registration => registration.CreatedAt <= rule.DueAt && !(registration.CancelledAt <= rule.DueAt))
            .SelectMany(registration => registration.Attendees);
        return rule.Audience switch
        {
            Audience.CheckedIn => known.Count(attendee => attendee.ArrivedAt <= rule.DueAt),
            Audience.NoShow => known.Count(attendee => !(attendee.ArrivedAt <= rule.DueAt)),
            _ => known.Count(),
        };
    }
}
