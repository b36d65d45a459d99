using Events.Features.Planning;
using Events.Features.Registrations.Invitations.Desk;
using Events.Features.Registrations.Invitations.Mails;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Invitations;

/// <summary>
/// Every morning, those who have not answered are reminded so many days before the deadline as the organiser has set; after a day on which the program
/// stood still, the next morning. The row of each decides that it happens once.
/// </summary>
public class RemindSilent(EventsDbContext db, Outbox outbox, TimeProvider clock) : IJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (all, events) = (db.InvitationRules.AsNoTracking(), db.Events.AsNoTracking());
        var open = await all.Where(rules => rules.RemindDays != null && rules.AnswerBy != null)
            .Join(events.Where(e => e.State == EventState.Published && e.StartsAt > now), rules => rules.EventId, e => e.Id, (rules, e) => new { Rules = rules, e.TimeZone }).ToListAsync(cancel);
        foreach (var one in open)
        {
            var today = Zones.Day(now, one.TimeZone);
            if (one.Rules.RemindsOn is not { } day || today < day || today > one.Rules.AnswerBy) continue;
            var since = Zones.Instant(day.ToDateTime(default), one.TimeZone);
            await db.WriteAsync(() => RemindAsync(one.Rules, since, now, cancel), cancel);
            db.ChangeTracker.Clear();
        }
    }

    /// <param name="since">Whoever was invited later than that has the deadline freshly before them.</param>
    private async Task RemindAsync(InvitationRules rules, DateTimeOffset since, DateTimeOffset now, CancellationToken cancel)
    {
        var silent = await InvitationList.Silent(db.Invitations.Where(i => i.EventId == rules.EventId && i.SentAt < since), now).Include(i => i.Event).ToListAsync(cancel);
        foreach (var invitation in silent)
        {
            if (!await db.InsertOnceAsync(new InvitationReminder { InvitationId = invitation.Id, AnswerBy = rules.AnswerBy!.Value }, cancel)) continue;
            invitation.Remind(now);
            outbox.Add<InvitationReminderToGuestMail>(invitation.Email, invitation.Name.In(invitation.Language), invitation.Language, invitation.Id);
        }
        await db.SaveChangesAsync(cancel);
    }
}
