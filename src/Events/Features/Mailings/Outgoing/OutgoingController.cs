using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Mailings.Outgoing;

/// <summary>What left, what waits, and what could not be delivered and why.</summary>
[Route("desk/mails"), Authorize(MailingsFeature.CanView)]
public class OutgoingController(MailList list) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(MailList.Filter filter, CancellationToken cancel) => View(await list.ReadAsync(filter, cancel));
}
