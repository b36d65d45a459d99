using Events.Features.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Mailings.Reminders;

/// <summary>Shows what a reminder will say, before it says it to everybody.</summary>
[Route("desk/events/{eventId:long}/reminders/{id:long}/preview"), Authorize(PlanningFeature.CanView)]
public class PreviewsController(RuleAccess rules, ReminderPreview preview) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, long id, long? attendee, CancellationToken cancel) =>
        await rules.FindAsync(eventId, id, cancel) is { } rule ? View("Preview", await preview.ReadAsync(rule, attendee, cancel)) : NotFound();
}
