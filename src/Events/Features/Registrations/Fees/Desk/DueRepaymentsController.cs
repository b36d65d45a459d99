using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Fees.Desk;

/// <summary>Notes that the money of somebody who has cancelled, or whose event was called off, went back, and takes that back.</summary>
[Route("desk/events/{eventId:long}/fees-due/{id:long}/repayment"), Authorize(RegistrationsFeature.CanEdit)]
public class DueRepaymentsController(EventsDbContext db, DueAccess dues, FeeDueList list, Flash flash) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, DateOnly? on, CancellationToken cancel)
    {
        if (await dues.FindAsync(eventId, id, cancel) is not { } due) return NotFound();
        due.PayBack(on ?? throw new Refused(FeeErrors.DayIsMissing), list.Today(due.Event));
        await db.SaveChangesAsync(cancel);
        flash.DoneUnless("The repayment is noted.", $"/desk/events/{eventId}/fees-due/{id}/repayment/delete");
        return new SeeOther($"/desk/events/{eventId}/fees-due/{id}");
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await dues.FindAsync(eventId, id, cancel) is not { } due) return NotFound();
        due.TakeBackRepayment();
        await db.SaveChangesAsync(cancel);
        flash.Done("The repayment is taken back.");
        return new SeeOther($"/desk/events/{eventId}/fees-due/{id}");
    }
}
