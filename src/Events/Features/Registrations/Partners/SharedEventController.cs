using Events.Features.Planning.Partners;
using Events.Features.Registrations.Attendees;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Partners;

/// <summary>An event of others in which the unit of the signed-in person has a part: those whom it brought, and nothing else.</summary>
[Route("desk/shared/{eventId:long}"), Authorize(RegistrationsFeature.CanViewShared)]
public class SharedEventController(ShareAccess access, AttendeeList list, AttendeeSheet sheet, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, AttendeeList.Filter filter, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } share
            ? View(new SharedPage(share, clock.GetUtcNow(), filter, await list.ReadAsync(share, filter, cancel)))
            : NotFound();

    [HttpGet("export")]
    public async Task<IActionResult> Export(long eventId, AttendeeList.Filter filter, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } share ? sheet.Of(share.Event, filter, broughtBy: share.UnitId) : NotFound();
}

public sealed record SharedPage(EventShare Share, DateTimeOffset Now, AttendeeList.Filter Filter, PagedList<AttendeeList.Row> People)
{
    /// <summary>Strangers reach the registration form by the unit's link.</summary>
    public bool HasLink => Share.Event.AcceptsRegistrations(Now);
    public bool CanAdd => Share.Event.AcceptsFromPartners(Now) && !Share.Seats.IsFull;
    public bool CanCancel => Now < Share.Event.EndsAt;
}
