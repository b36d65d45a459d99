using Events.Features.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Board;

/// <summary>The board for the wall: full screen, and always as it is now.</summary>
[Route("desk/events/{eventId:long}/board"), Authorize(CheckInFeature.CanView)]
public class WallBoardController(EventAccess access, WallBoard board) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(await board.ReadAsync(found, cancel)) : NotFound();

    /// <summary>The figures alone, each time the stream of arrivals tells that they have changed.</summary>
    [HttpGet("figures")]
    public async Task<IActionResult> Figures(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? PartialView("_Figures", await board.ReadAsync(found, cancel)) : NotFound();
}
