using Events.Features.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Desk;

/// <summary>The check-in of an event as the desk sees it: who is here, the gates, the last scans.</summary>
[Route("desk/events/{eventId:long}/checkin"), Authorize(CheckInFeature.CanView)]
public class CheckInController(EventAccess access, CheckInBoard board) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(await board.ReadAsync(found, cancel)) : NotFound();
}
