using Events.Features.Registrations.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

/// <summary>Sends a ticket once more, for those who cannot find it.</summary>
public class TicketMails(EventsDbContext db, Outbox outbox, Flash flash)
{
    /// <param name="visible">Those whom the signed-in person may see.</param>
    /// <returns>False where none of them is coming to the event under that key.</returns>
    public async Task<bool> SendAgainAsync(IQueryable<Attendee> visible, long eventId, long id, CancellationToken cancel)
    {
        var attendee = await visible.Include(a => a.Registration).FirstOrDefaultAsync(a => a.Id == id && a.EventId == eventId, cancel);
        if (attendee is not { IsComing: true }) return false;
        if (attendee.Email.Length == 0) throw new Refused(RegistrationErrors.HasNoEmail);
        outbox.Add<TicketToAttendeeMail>(attendee.Email, attendee.Name, attendee.Registration.Language, attendee.Id);
        await db.SaveChangesAsync(cancel);
        flash.Done("The ticket is on its way to {0}.", attendee.Email);
        return true;
    }
}
