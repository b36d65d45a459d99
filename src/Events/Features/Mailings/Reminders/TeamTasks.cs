using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Reminders;

/// <summary>The tasks that a mail to the team lists.</summary>
public class TeamTasks(EventsDbContext db, TimeProvider clock)
{
    private const int DaysAhead = 14;

    /// <summary>What is overdue or due in the next two weeks; in a mail that counts from the end, of what is due from the end on: the follow-up.</summary>
    public Task<List<EventTask>> OfAsync(ReminderRule rule, CancellationToken cancel)
    {
        var until = Zones.Day(clock.GetUtcNow(), rule.Event.TimeZone).AddDays(DaysAhead);
        var open = db.EventTasks.AsNoTracking().Include(task => task.Owner).Where(task => task.EventId == rule.EventId && task.DoneAt == null && task.DueOn <= until);
        var lastDay = rule.Event.Day(Anchor.End);
        if (rule.Anchor == Anchor.End) open = open.Where(task => task.DueOn >= lastDay);
        return open.OrderBy(task => task.DueOn).ThenBy(task => task.Id).ToListAsync(cancel);
    }
}
