using Events.Features.Mailings.Reminders;
using Events.Platform.Data;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Mails;

/// <summary>A reminder or a word of thanks. It is about an event that the person registered for, so there is nothing to unsubscribe from.</summary>
[MailKind("ReminderToAttendee")]
public class ReminderToAttendeeMail(EventsDbContext db, ReminderReaders readers, ReminderFields fields, ReminderLetter letter, TimeProvider clock) : IMailComposer
{
    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        if (await WrittenReminders.FindAsync(db, mail, clock.GetUtcNow(), cancel) is not { } rule) return null;
        // Asked again, because people cancel, and arrivals come in late from devices that had no network.
        var attendee = await readers.Attendees(rule.Audience, rule.EventId).AsNoTracking().Include(a => a.Registration)
            .FirstOrDefaultAsync(a => a.Id == mail.SubjectId, cancel);
        return attendee is null ? null : await letter.ComposeAsync(rule, await fields.ForAsync(rule.Event, attendee, attendee.Registration.Secret)) with
        {
            To = new(attendee.Email, attendee.Name),
        };
    }
}
