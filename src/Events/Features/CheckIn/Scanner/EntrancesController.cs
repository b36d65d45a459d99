using Events.Features.Planning;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Scanner;

/// <summary>Opens the scanner of an event that has no gate yet: its main entrance is made.</summary>
[Route("checkin/entrances"), Authorize(CheckInFeature.CanScan)]
public class EntrancesController(EventAccess access, GateAccess gates) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        return new SeeOther($"/checkin/{(await gates.OfAsync(found, cancel))[0].Id}");
    }
}
