using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Mails;

/// <summary>Finds the reminder that a mail of the outbox belongs to, as it stands when the mail is about to leave.</summary>
public static class WrittenReminders
{
    /// <returns>Null where the mail would be untrue by now, so that it is withdrawn.</returns>
    /// <exception cref="Refused">The event is a draft again: the mail waits, and is tried again later.</exception>
    public static async Task<ReminderRule?> FindAsync(EventsDbContext db, OutboxMail mail, DateTimeOffset now, CancellationToken cancel)
    {
        var delivery = await db.ReminderDeliveries.AsNoTracking().Include(d => d.Rule.Event.Unit).FirstOrDefaultAsync(d => d.MailId == mail.Id, cancel);
        if (delivery?.Rule is not { } rule || rule.IsUntrue(rule.Event, now)) return null;
        return rule.Event.State == EventState.Draft ? throw new Refused(PlanningErrors.PublishFirst) : rule;
    }
}
