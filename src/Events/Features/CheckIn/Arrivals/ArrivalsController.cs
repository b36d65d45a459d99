using Events.Features.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Arrivals;

/// <summary>The arrivals of an event as server-sent events.</summary>
[Route("desk/events/{eventId:long}/arrivals"), Authorize(CheckInFeature.CanView)]
public class ArrivalsController(EventAccess access, ArrivalCounts counts) : Controller
{
    [HttpGet("")]
    public async Task<IResult> Index(long eventId, CancellationToken cancel) =>
        await access.Events.AnyAsync(e => e.Id == eventId, cancel) ? counts.Stream(Response, eventId) : Results.NotFound();
}
