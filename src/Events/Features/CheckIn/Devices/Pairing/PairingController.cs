using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Devices.Pairing;

/// <summary>Where the code on the desk page leads: whoever opens it makes their phone a device of the event. Looking at it does not use it up.</summary>
[Route("checkin/pair/{secret}"), AllowAnonymous, SecretAddress]
public class PairingController(EventsDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string secret, CancellationToken cancel) => await FindAsync(secret, cancel) is { } device ? View(device) : Gone();

    /// <summary>A program that is no browser takes the token from the answer and sends it as <c>Authorization: Bearer</c>. The secret is proof enough that the call is meant.</summary>
    [HttpPost(""), IgnoreAntiforgeryToken]
    public async Task<IActionResult> Create(string secret, CancellationToken cancel)
    {
        if (await FindAsync(secret, cancel) is not { } device) return Gone();
        var token = device.Pair(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        if (Request.IsFromScript) return Json(new { token, device.ExpiresAt, gates = device.Gates.Select(gate => new { gate.Id, gate.Name }) });
        DeviceAuthentication.Write(Response, token, device);
        return new SeeOther(device.IsKiosk ? $"/checkin/{device.Gates[0].Id}/kiosk" : "/checkin");
    }

    private async Task<Device?> FindAsync(string secret, CancellationToken cancel)
    {
        var device = await db.Devices.Include(d => d.Event).Include(d => d.Gates.OrderBy(gate => gate.Sort)).FirstOrDefaultAsync(d => d.PairingSecret == secret, cancel);
        return device?.IsOffered(clock.GetUtcNow()) == true ? device : null;
    }

    private IActionResult Gone()
    {
        if (Request.IsFromScript) return NotFound();
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Gone");
    }
}
