using Events.Features.CheckIn.Devices;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Scans;

/// <summary>What the devices at the gates send.</summary>
[Route("checkin/scans"), Authorize(CheckInFeature.AtDoor), BrowserToken]
public class ScansController(ScanIntake intake) : Controller
{
    private const int MostPerCall = 500;

    [HttpPost("")]
    public async Task<IActionResult> Create([FromBody] IReadOnlyList<SentScan?> scans, CancellationToken cancel)
    {
        if (scans.Count > MostPerCall) throw new Refused(CheckInErrors.TooManyScans, MostPerCall);
        if (scans.Any(scan => scan is not { IsComplete: true })) throw new Refused(CheckInErrors.ScanIsIncomplete);
        return Json(await intake.TakeAsync(scans!, cancel));
    }
}
