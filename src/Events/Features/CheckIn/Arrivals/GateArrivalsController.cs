using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Arrivals;

/// <summary>The same for the scanner, which may be a device that never reaches the desk.</summary>
[Route("checkin/{gateId:long}/arrivals"), Authorize(CheckInFeature.AtDoor)]
public class GateArrivalsController(GateAccess access, ArrivalCounts counts, IHostApplicationLifetime program) : Controller
{
    [HttpGet("")]
    public async Task<IResult> Index(long gateId, CancellationToken cancel)
    {
        if (await access.FindAsync(gateId, cancel) is not { } gate) return Results.NotFound();
        var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, program.ApplicationStopping);
        Response.RegisterForDispose(end);
        return TypedResults.ServerSentEvents(counts.FollowAsync(gate.EventId, end.Token));
    }
}
