using Events.Features.CheckIn.Arrivals;
using Events.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Scanner;

/// <summary>The page that a phone at the door has open.</summary>
[Route("checkin"), Authorize(CheckInFeature.CanScan)]
public class ScannerController(EventsDbContext db, OpenEvents open, GateAccess access) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await open.ReadAsync(cancel));

    [HttpGet("{gateId:long}")]
    public async Task<IActionResult> Show(long gateId, CancellationToken cancel) =>
        await access.FindAsync(gateId, cancel) is { } gate
            ? View(new ScannerPage(gate, await ArrivalCount.ReadAsync(db, gate.EventId, cancel)))
            : NotFound();
}

public sealed record ScannerPage(Gate Gate, ArrivalCount Count);
