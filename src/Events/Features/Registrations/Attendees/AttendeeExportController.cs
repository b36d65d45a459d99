using Events.Features.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Attendees;

[Route("desk/events/{eventId:long}/attendees/export"), Authorize(RegistrationsFeature.CanView)]
public class AttendeeExportController(EventAccess access, AttendeeSheet sheet) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, AttendeeList.Filter filter, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? await sheet.WithAnswersAsync(found, filter, cancel) : NotFound();
}
