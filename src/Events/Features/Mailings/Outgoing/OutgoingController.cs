using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Mailings.Outgoing;

/// <summary>What left, what waits, and what could not be delivered and why.</summary>
[Route("desk/mails"), Authorize(MailingsFeature.CanView)]
public class OutgoingController(MailList list, MailCopy copy) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(MailList.Filter filter, CancellationToken cancel) => View(await list.ReadAsync(filter, cancel));

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel) => await copy.ReadAsync(id, cancel) is { } found ? View(found) : NotFound();
}
