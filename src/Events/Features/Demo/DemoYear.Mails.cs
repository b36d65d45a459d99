using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Mails;
using Events.Platform.Mail;
using Events.Platform.Text;

namespace Events.Features.Demo;

public partial class DemoYear
{
    private static readonly string TicketMail = MailKindAttribute.Of(typeof(TicketToAttendeeMail)).Name;

    /// <summary>Everybody has their ticket: the mails stand in the outbox as sent.</summary>
    private async Task AddTicketMailsAsync(Event @event, List<Registration> registrations, CancellationToken cancel)
    {
        foreach (var registration in registrations)
        {
            using var language = Languages.Speak(registration.Language);
            var subject = texts["Your ticket: {0}", @event.Title];
            foreach (var attendee in registration.Attendees)
            {
                var mail = OutboxMail.To(attendee.Email, attendee.Name, registration.Language, TicketMail, attendee.Id, registration.CreatedAt);
                mail.Begin(registration.CreatedAt.AddSeconds(1));
                mail.Deliver(subject, registration.CreatedAt.AddSeconds(3));
                db.Add(mail);
            }
        }
        await db.SaveChangesAsync(cancel);
    }
}
