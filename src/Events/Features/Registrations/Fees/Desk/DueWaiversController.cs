using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Fees.Desk;

/// <summary>Lets somebody off the fee, for a reason that stays with it.</summary>
[Route("desk/events/{eventId:long}/fees-due/{id:long}/waiver"), Authorize(RegistrationsFeature.CanEdit)]
public class DueWaiversController(EventsDbContext db, DueAccess dues, CurrentUser user, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, string? reason, CancellationToken cancel)
    {
        if (await dues.FindAsync(eventId, id, cancel) is not { } due) return NotFound();
        due.Waive(reason ?? "", user.Name, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        flash.DoneUnless("{0} pays nothing.", $"/desk/events/{eventId}/fees-due/{id}/waiver/delete", due.Attendee.ToString());
        return new SeeOther($"/desk/events/{eventId}/fees-due/{id}");
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await dues.FindAsync(eventId, id, cancel) is not { } due) return NotFound();
        due.Unwaive();
        await db.SaveChangesAsync(cancel);
        flash.Done("The fee is due again.");
        return new SeeOther($"/desk/events/{eventId}/fees-due/{id}");
    }
}
