using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Queue;

/// <summary>Says no to those who asked, with a reason where one is given.</summary>
[Route("desk/events/{eventId:long}/declines"), Authorize(RegistrationsFeature.CanEdit)]
public class DeclinesController(EventsDbContext db, Deciding deciding, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, List<long> ids, string? reason, CancellationToken cancel)
    {
        var result = await deciding.EachAsync(eventId, ids, registration => registration.DeclineAsync(db, reason ?? "", clock.GetUtcNow(), cancel), cancel);
        if (result is null) return NotFound();
        flash.Done("{0} declined.", result.Decided.Count);
        return new SeeOther($"/desk/events/{eventId}/requests");
    }
}
