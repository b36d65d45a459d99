using Events.Features.Planning;
using Events.Features.Registrations.Fees.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees.Desk;

/// <summary>Reminds everybody who has not paid, and nobody twice within a day.</summary>
[Route("desk/events/{eventId:long}/fees-due/unpaid"), Authorize(RegistrationsFeature.CanEdit)]
public class UnpaidController(EventsDbContext db, EventAccess access, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var now = clock.GetUtcNow();
        var reminded = await db.WriteAsync(async () =>
        {
            var unpaid = await FeeDueList.Remindable(db.FeeDues.Where(due => due.EventId == eventId), now).Include(due => due.Attendee).ThenInclude(a => a.Registration).ToListAsync(cancel);
            foreach (var due in unpaid) outbox.RemindOf(due, now);
            await db.SaveChangesAsync(cancel);
            return unpaid.Count;
        }, cancel);
        if (reminded == 0) throw new Refused(FeeErrors.NobodyToRemind);
        flash.Done("{0} reminders are on their way.", reminded);
        return new SeeOther($"/desk/events/{eventId}/fees-due");
    }
}
