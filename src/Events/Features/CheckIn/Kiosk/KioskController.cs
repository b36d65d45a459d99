using Events.Features.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Kiosk;

/// <summary>The page of a tablet at which people check themselves in.</summary>
[Route("checkin/{gateId:long}/kiosk"), Authorize(CheckInFeature.AtKiosk)]
public class KioskController(GateAccess gates) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long gateId, CancellationToken cancel) =>
        await gates.FindAsync(gateId, cancel) is { } gate && gate.Event.State != EventState.Cancelled ? View(gate) : NotFound();
}
