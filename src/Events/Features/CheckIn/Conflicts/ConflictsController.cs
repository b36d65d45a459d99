using Events.Features.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Conflicts;

/// <summary>The conflicts in an event's log.</summary>
[Route("desk/events/{eventId:long}/conflicts"), Authorize(CheckInFeature.CanView)]
public class ConflictsController(EventAccess access, ConflictList list) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new ConflictsPage(found, await list.ReadAsync(eventId, cancel))) : NotFound();
}

public sealed record ConflictsPage(Event Event, IReadOnlyList<ConflictList.Row> Conflicts);
