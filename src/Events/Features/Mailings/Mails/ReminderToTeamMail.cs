using Events.Features.Accounts;
using Events.Features.Mailings.Reminders;
using Events.Platform.Data;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Mails;

/// <summary>What the team still has to do for an event.</summary>
[MailKind("ReminderToTeam")]
public class ReminderToTeamMail(EventsDbContext db, TeamTasks tasks, ReminderFields fields, ReminderLetter letter, TimeProvider clock) : IMailComposer
{
    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        if (await WrittenReminders.FindAsync(db, mail, clock.GetUtcNow(), cancel) is not { } rule) return null;
        var reader = await db.Users.AsNoTracking().FirstOrDefaultAsync(user => user.Id == mail.SubjectId && user.DeactivatedAt == null, cancel);
        return reader is null ? null : await letter.ComposeAsync(rule, await fields.ForAsync(rule.Event, reader, await tasks.OfAsync(rule, cancel))) with
        {
            To = new(reader.Email ?? "", reader.Name),
        };
    }
}
