using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Queue;

/// <summary>Says yes to those who asked.</summary>
[Route("desk/events/{eventId:long}/approvals"), Authorize(RegistrationsFeature.CanEdit)]
public class ApprovalsController(EventsDbContext db, Deciding deciding, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, List<long> ids, CancellationToken cancel)
    {
        if (await deciding.EachAsync(eventId, ids, registration => registration.ApproveAsync(db, clock.GetUtcNow(), cancel), cancel) is not { } result) return NotFound();
        if (result.Left > 0) flash.Done("{0} approved. {1} remain: too few seats, or a colleague was quicker.", result.Decided.Count, result.Left);
        else flash.Done("{0} approved, {1} put on the waiting list.", result.Of(RegistrationState.Confirmed), result.Of(RegistrationState.Waiting));
        return new SeeOther($"/desk/events/{eventId}/requests");
    }
}
