using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Public.EventPage;

/// <summary>An event's page as it will be, for colleagues who look it over before they publish it.</summary>
[Route("desk/events/{eventId:long}/page"), Authorize(PlanningFeature.CanView)]
public class PreviewController(EventAccess access, Programme programme, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, CancellationToken cancel) => await access.FindAsync(eventId, cancel) is { } found
        ? View("/Features/Public/EventPage/Show.cshtml", new PublicEvent(found, await programme.DaysAsync(eventId, cancel), clock.GetUtcNow()) { IsPreview = true })
        : NotFound();
}
