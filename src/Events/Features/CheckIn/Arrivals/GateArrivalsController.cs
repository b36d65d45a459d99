using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Arrivals;

/// <summary>The same for the scanner, which may be a device that never reaches the desk.</summary>
[Route("checkin/{gateId:long}/arrivals"), Authorize(CheckInFeature.AtDoor)]
public class GateArrivalsController(GateAccess access, ArrivalCounts counts) : Controller
{
    [HttpGet("")]
    public async Task<IResult> Index(long gateId, CancellationToken cancel) =>
        await access.FindAsync(gateId, cancel) is { } gate ? counts.Stream(Response, gate.EventId) : Results.NotFound();
}
