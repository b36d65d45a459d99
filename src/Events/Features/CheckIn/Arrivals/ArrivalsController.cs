using Events.Features.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Arrivals;

/// <summary>The arrivals of an event as server-sent events.</summary>
[Route("desk/events/{eventId:long}/arrivals"), Authorize(CheckInFeature.CanView)]
public class ArrivalsController(EventAccess access, ArrivalCounts counts, IHostApplicationLifetime program) : Controller
{
    [HttpGet("")]
    public async Task<IResult> Index(long eventId, CancellationToken cancel)
    {
        if (!await access.Events.AnyAsync(e => e.Id == eventId, cancel)) return Results.NotFound();
        // An open stream would keep the program from stopping.
        var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, program.ApplicationStopping);
        Response.RegisterForDispose(end);
        return TypedResults.ServerSentEvents(counts.FollowAsync(eventId, end.Token));
    }
}
