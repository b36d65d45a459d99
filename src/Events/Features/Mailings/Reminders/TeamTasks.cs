using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Reminders;

/// <summary>The tasks that a mail to the team lists.</summary>
public class TeamTasks(EventsDbContext db)
{
    /// <summary>Before the event all that is open; in a mail that counts from the end, what is due from the end on: the follow-up.</summary>
    public Task<List<EventTask>> OfAsync(ReminderRule rule, CancellationToken cancel)
    {
        var open = db.EventTasks.AsNoTracking().Include(task => task.Owner).Where(task => task.EventId == rule.EventId && task.DoneAt == null);
        var lastDay = rule.Event.Day(Anchor.End);
        if (rule.Anchor == Anchor.End) open = open.Where(task => task.DueOn >= lastDay);
        return open.OrderBy(task => task.DueOn).ThenBy(task => task.Id).ToListAsync(cancel);
    }
}
