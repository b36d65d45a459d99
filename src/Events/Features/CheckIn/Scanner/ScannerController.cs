using Events.Features.CheckIn.Arrivals;
using Events.Features.CheckIn.Devices;
using Events.Features.CheckIn.Scans;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.CheckIn.Scanner;

/// <summary>The page that a phone at the door has open. The gate of a cancelled event does not open.</summary>
[Route("checkin")]
public class ScannerController(EventsDbContext db, OpenEvents open, GateAccess access, CurrentDevice device, DoorRights rights, Flash flash, IStringLocalizer texts, TimeProvider clock) : Controller
{
    /// <summary>Where the installed app opens: a tablet at which people check themselves in finds its own page.</summary>
    [HttpGet(""), Authorize(CheckInFeature.AtKiosk)]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        if (!device.Works) return View(await open.ReadAsync(cancel));
        var gates = await access.Gates.AsNoTracking().OrderBy(gate => gate.Sort).ThenBy(gate => gate.Id).ToListAsync(cancel);
        if (device.IsKiosk) return gates is [{ } first, ..] ? new SeeOther($"/checkin/{first.Id}/kiosk") : NotFound();
        return gates is [{ Event.State: not EventState.Cancelled } only] ? new SeeOther($"/checkin/{only.Id}") : View("Gates", gates);
    }

    [HttpGet("{gateId:long}"), Authorize(CheckInFeature.AtDoor)]
    public async Task<IActionResult> Show(long gateId, CancellationToken cancel)
    {
        if (await access.FindAsync(gateId, cancel) is not { } gate) return NotFound();
        if (gate.Event.State == EventState.Cancelled)
        {
            flash.Error(texts[CheckInErrors.EventCancelled.Text, Dates.Short(gate.Event.CancelledAt!.Value, gate.Event.TimeZone)]);
            return new SeeOther("/checkin");
        }
        var isEarly = gate.Event.StartsAt - clock.GetUtcNow() > TimeSpan.FromHours(24);
        return View(new ScannerPage(gate, await ArrivalCount.ReadAsync(db, gate.EventId, cancel), isEarly, await rights.MayOverrideAsync()));
    }
}

/// <param name="IsEarly">The event is more than a day away: somebody may have taken the wrong one.</param>
/// <param name="MayOverride">Whoever holds the phone may let in, with a reason, whom a rule refuses.</param>
public sealed record ScannerPage(Gate Gate, ArrivalCount Count, bool IsEarly, bool MayOverride);
