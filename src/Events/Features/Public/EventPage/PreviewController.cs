using Events.Features.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Public.EventPage;

/// <summary>An event's page as it will be, for colleagues who look it over before they publish it.</summary>
[Route("desk/events/{eventId:long}/page"), Authorize(PlanningFeature.CanView)]
public class PreviewController(EventAccess access, PublicEvents events) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, CancellationToken cancel) => await access.FindAsync(eventId, cancel) is { } found
        ? View("/Features/Public/EventPage/Show.cshtml", await events.ReadAsync(found, cancel) with { IsPreview = true })
        : NotFound();
}
