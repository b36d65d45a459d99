using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Budget;

[Route("desk/events/{eventId:long}/money"), Authorize(PlanningFeature.CanView)]
public class MoneyController(EventAccess access, MoneyOverview overview) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(await overview.ReadAsync(found, cancel)) : NotFound();
}
