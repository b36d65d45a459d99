using Events.Features.Planning.Mails;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Planning.Tasks;

/// <summary>Tells of overdue tasks: first the owner, after some days the lead, then the unit's head. Everybody gets one mail a day at most.</summary>
public class EscalateTasks(EventsDbContext db, Outbox outbox, IOptions<Settings> settings, TimeProvider clock) : IJob
{
    /// <summary>What is overdue for longer is forgotten or was done without a tick; nobody needs a mail to see it.</summary>
    private const int MostDaysOverdue = 60;

    public Task RunAsync(CancellationToken cancel) => db.WriteAsync(async () =>
    {
        await db.TakeTurnAsync(nameof(EscalateTasks), cancel);
        var now = clock.GetUtcNow();
        var today = Zones.Day(now, settings.Value.TimeZone);
        var hadOne = await db.TaskEscalations.Where(one => one.ToldOn == today).Select(one => one.UserId).Distinct().ToListAsync(cancel);
        foreach (var (person, news) in (await OverdueAsync(today, cancel)).Select(task => (task, news: task.Escalate(now, today)))
            .Where(one => one.news is not null && !hadOne.Contains(one.news.UserId)).GroupBy(one => one.news!.UserId)
            .Select(group => (group.First().task.Person(group.First().news!.Step)!, group.Select(one => one.news!).ToList())))
        {
            var mail = outbox.Add<OverdueTasksToStaffMail>(person.Email!, person.Name, person.Language, person.Id);
            foreach (var one in news) (one.Mail, _) = (mail, db.Add(one));
        }
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Open tasks of events that are being prepared or took place. The day of another zone may be tomorrow's here.</summary>
    private Task<List<EventTask>> OverdueAsync(DateOnly today, CancellationToken cancel)
    {
        var first = today.AddDays(-MostDaysOverdue);
        return db.EventTasks.AsNoTrackingWithIdentityResolution()
            .Include(task => task.Owner!.Unit).Include(task => task.Event.Lead!.Unit).Include(task => task.Event.Unit.Head!.Unit).Include(task => task.Escalations)
            .Where(task => task.DoneAt == null && task.DueOn <= today && task.DueOn >= first
                && (task.Event.State == EventState.Draft || task.Event.State == EventState.Published))
            .OrderBy(task => task.DueOn).ThenBy(task => task.Id).ToListAsync(cancel);
    }
}
