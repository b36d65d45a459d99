using Events.Features.Planning;
using Events.Features.Registrations.Invitations.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Invitations.Desk;

/// <summary>Reminds those who have not answered, and nobody twice within a day.</summary>
[Route("desk/events/{eventId:long}/invitations/silence"), Authorize(RegistrationsFeature.CanEdit)]
public class SilencesController(EventsDbContext db, EventAccess access, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var now = clock.GetUtcNow();
        var reminded = await db.WriteAsync(async () =>
        {
            var silent = await InvitationList.Silent(db.Invitations.Where(i => i.EventId == eventId), now).Include(i => i.Event).ToListAsync(cancel);
            foreach (var invitation in silent)
            {
                invitation.Remind(now);
                outbox.Add<InvitationReminderToGuestMail>(invitation.Email, invitation.Name.In(invitation.Language), invitation.Language, invitation.Id);
            }
            await db.SaveChangesAsync(cancel);
            return silent.Count;
        }, cancel);
        if (reminded == 0) throw new Refused(InvitationErrors.NobodyIsSilent);
        flash.Done("{0} reminders are on their way.", reminded);
        return new SeeOther($"/desk/events/{eventId}/invitations?state=Sent");
    }
}
