using Events.Features.Accounts;
using Events.Features.Planning.Calendar;
using Events.Features.Registrations.Fees;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Tickets;
using Events.Platform;
using Events.Platform.Calendars;
using Events.Platform.Data;
using Events.Platform.Documents;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Events.Features.Registrations.Mails;

/// <summary>The ticket: QR code inside, calendar entry attached, link to the person's own page.</summary>
[MailKind("TicketToAttendee")]
public class TicketToAttendeeMail(
    EventsDbContext db, TicketSigner signer, MailPages pages, Chamber chamber, IStringLocalizer texts, IOptions<Settings> settings, TimeProvider clock)
    : IMailComposer
{
    public async Task<ComposedMail?> ComposeAsync(OutboxMail mail, CancellationToken cancel)
    {
        var attendee = await db.Attendees.AsNoTracking().Include(a => a.Event).Include(a => a.Registration)
            .FirstOrDefaultAsync(a => a.Id == mail.SubjectId, cancel);
        if (attendee is not { IsComing: true } || attendee.Event.State == Planning.EventState.Cancelled) return null;

        var unit = await chamber.GetAsync();
        var note = (await RegistrationRules.OfAsync(db, attendee.EventId, cancel)).Of(attendee.Category)?.Note;
        var address = settings.Value.Address($"/r/{attendee.Registration.Secret}");
        var model = new TicketMailModel(attendee, attendee.Event, unit, address, note?.ToString() ?? "", await FeeNotice.OfPersonAsync(db, attendee.Id, cancel));
        return await pages.ComposeAsync("/Features/Registrations/Mails/TicketToAttendee", texts["Your ticket: {0}", attendee.Event.Title], model) with
        {
            FromName = unit.Name.ToString(),
            To = new(attendee.Email, attendee.Name),
            Pictures = [new MailPart("ticket", "image/png", QrCode.Png(await signer.PayloadAsync(attendee.Event, attendee.TicketCode, cancel)))],
            Attachments = [new MailPart($"{attendee.Event.Slug}.ics", CalendarFile.MediaType, CalendarEntry.Of(attendee.Event, address, clock.GetUtcNow()))],
        };
    }
}

/// <param name="Note">What people of this category read beside the ticket, in Markdown.</param>
/// <param name="Fee">What the person still has to pay, if anything.</param>
public sealed record TicketMailModel(Attendee Attendee, Planning.Event Event, Unit Chamber, string Address, string Note, FeeNotice? Fee);
