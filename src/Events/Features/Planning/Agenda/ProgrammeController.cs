using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Agenda;

/// <summary>The programme of an event at the desk.</summary>
[Route("desk/events/{eventId:long}/programme"), Authorize(PlanningFeature.CanView)]
public class ProgrammeController(EventAccess access, Programme programme) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel) => await access.FindAsync(eventId, cancel) is { } found
        ? View(new ProgrammePage(found, await programme.ReadAsync(eventId, cancel)))
        : NotFound();
}

public sealed record ProgrammePage(Event Event, Programme.Result Programme);
