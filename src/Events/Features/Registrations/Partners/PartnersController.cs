using Events.Features.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Partners;

/// <summary>Who has a part in an event and how many each brought. What changes a part stands with the plan of the event.</summary>
[Route("desk/events/{eventId:long}/partners"), Authorize(RegistrationsFeature.CanView)]
public class PartnersController(EventAccess access, PartnerFigures figures) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new PartnersPage(found, await figures.ReadAsync(eventId, cancel))) : NotFound();
}

public sealed record PartnersPage(Event Event, IReadOnlyList<PartnerFigures.Row> Partners);
