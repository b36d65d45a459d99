using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Devices;

/// <summary>The phones and tablets of an event's gates.</summary>
[Route("desk/events/{eventId:long}/devices"), Authorize(CheckInFeature.CanScan)]
public class DevicesController(EventsDbContext db, EventAccess access, GateAccess gates, CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var devices = await db.Devices.AsNoTracking().Include(d => d.Gates.OrderBy(gate => gate.Sort)).Where(d => d.EventId == eventId)
            .OrderBy(d => d.RevokedAt != null).ThenBy(d => d.Name).ThenBy(d => d.Id).Take(DevicesPage.Most).ToListAsync(cancel);
        return View(new DevicesPage(found, devices, clock.GetUtcNow()));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var choices = await gates.OfAsync(found, cancel);
        return View(new NewDevicePage(found, choices, DeviceForm.For(found, choices), await MayOverrideAsync()));
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, DeviceForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        if (form.MayOverride && !await MayOverrideAsync()) throw new Refused(DeviceErrors.OverrideIsNotYours) { Field = nameof(form.MayOverride) };
        var device = form.Make(found, await gates.OfAsync(found, cancel), clock.GetUtcNow());
        db.Add(device);
        await db.SaveChangesAsync(cancel);
        return new SeeOther($"/desk/events/{eventId}/devices/{device.Id}");
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long eventId, long id, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var device = await db.Devices.AsNoTracking().Include(d => d.Gates.OrderBy(gate => gate.Sort)).FirstOrDefaultAsync(d => d.Id == id && d.EventId == eventId, cancel);
        return device is null ? NotFound() : View(new DevicePage(found, device, clock.GetUtcNow(), !device.MayOverride || await MayOverrideAsync()));
    }

    private Task<bool> MayOverrideAsync() => user.MayAsync(CheckInFeature.CanOverride);
}

public sealed record DevicesPage(Event Event, IReadOnlyList<Device> Devices, DateTimeOffset Now)
{
    /// <summary>More than any event has doors; further ones are found no more.</summary>
    public const int Most = 500;
}

/// <param name="MayOverride">Whoever adds the device may let it override the rules.</param>
public sealed record NewDevicePage(Event Event, IReadOnlyList<Gate> Gates, DeviceForm Form, bool MayOverride);

/// <param name="MayPair">Not for those whom the device would give more rights than they have.</param>
public sealed record DevicePage(Event Event, Device Device, DateTimeOffset Now, bool MayPair);
