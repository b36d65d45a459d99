using Events.Features.Planning;
using Events.Features.Registrations.Fees.Desk;
using Events.Features.Registrations.Fees.Mails;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees;

/// <summary>Every morning, those whose fee is overdue are reminded so many days after as the organiser has set. The row of each decides that it happens once.</summary>
public class RemindUnpaid(EventsDbContext db, Outbox outbox, TimeProvider clock) : IJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var open = await db.FeeRules.AsNoTracking().Where(rules => rules.RemindDays != null)
            .Join(db.Events.Where(e => e.State == EventState.Published || e.State == EventState.Archived), rules => rules.EventId, e => e.Id, (rules, e) => new { rules.EventId, rules.RemindDays, e.TimeZone }).ToListAsync(cancel);
        foreach (var one in open)
        {
            var last = Zones.Day(now, one.TimeZone).AddDays(-one.RemindDays!.Value);
            await db.WriteAsync(() => RemindAsync(one.EventId, last, now, cancel), cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task RemindAsync(long eventId, DateOnly last, DateTimeOffset now, CancellationToken cancel)
    {
        var reminded = db.FeeReminders;
        var unpaid = await FeeDueList.Remindable(db.FeeDues.Where(due => due.EventId == eventId && due.DueOn <= last && !reminded.Any(r => r.DueId == due.Id && r.DueOn == due.DueOn)), now)
            .Include(due => due.Attendee).ThenInclude(a => a.Registration).ToListAsync(cancel);
        foreach (var due in unpaid)
        {
            if (!await db.InsertOnceAsync(new FeeReminder { DueId = due.Id, DueOn = due.DueOn }, cancel)) continue;
            outbox.RemindOf(due, now);
        }
        await db.SaveChangesAsync(cancel);
    }
}
