using Events.Features.Accounts;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Events.Features.Registrations.Fees.Mails;

/// <summary>Reminds somebody of a fee that is not paid. It says what is so when it leaves: whoever has paid by then gets nothing.</summary>
[MailKind("FeeReminderToAttendee")]
public class FeeReminderToAttendeeMail(EventsDbContext db, MailPages pages, Chamber chamber, IStringLocalizer texts, IOptions<Settings> settings) : IMailComposer
{
    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        var due = await db.FeeDues.AsNoTracking().Include(d => d.Event).Include(d => d.Attendee).ThenInclude(a => a.Registration).FirstOrDefaultAsync(d => d.Id == mail.SubjectId, cancel);
        if (due is not { IsOpen: true }) return null;

        var unit = await chamber.GetAsync();
        var notice = await FeeNotice.OfAsync(db, due, cancel);
        var model = new FeeMailModel(notice, unit, settings.Value.Address($"/r/{due.Attendee.Registration.Secret}"));
        return await pages.ComposeAsync("/Features/Registrations/Fees/Mails/FeeReminderToAttendee", texts["Reminder of the fee: {0}", due.Event.Title], model) with
        {
            FromName = unit.Name.ToString(),
            To = new(due.Attendee.Email, due.Attendee.Name),
        };
    }
}

/// <param name="Address">The registrant's own page, where the invoice is asked for.</param>
public sealed record FeeMailModel(FeeNotice Notice, Unit Chamber, string Address);

public static class FeeMails
{
    extension(Outbox outbox)
    {
        /// <summary>Writes to the person, who must be loaded with the registration, and notes it.</summary>
        public void RemindOf(FeeDue due, DateTimeOffset now)
        {
            due.Remind(now);
            outbox.Add<FeeReminderToAttendeeMail>(due.Attendee.Email, due.Attendee.Name, due.Attendee.Registration.Language, due.Id);
        }
    }
}
