using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Budget.Fees;

/// <summary>A fee was paid today.</summary>
[Route("desk/events/{eventId:long}/money/fees/{id:long}/payment"), Authorize(PlanningFeature.CanEdit)]
public class PaymentsController(EventsDbContext db, EventAccess access, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, CancellationToken cancel)
    {
        var fee = await access.Of(db.FeeItems).FirstOrDefaultAsync(f => f.Id == id && f.EventId == eventId, cancel);
        if (fee is null || await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        if (fee.PaidOn is not null) throw new Refused(BudgetErrors.PaidAlready);
        var today = Zones.Day(clock.GetUtcNow(), found.TimeZone);
        fee.Pay(today, today);
        await db.SaveChangesAsync(cancel);
        flash.Done("The payment is noted.");
        return new SeeOther($"/desk/events/{eventId}/money");
    }
}
