using Events.Features.Accounts;
using Events.Features.Planning.Events;
using Events.Features.Planning.Partners;
using Events.Features.Planning.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Desk;

/// <summary>The first page after sign-in: what needs me now, and the next events.</summary>
[Route("desk"), Authorize(AccountsFeature.SignedIn)]
public class DeskController(TaskList tasks, EventList events, SharedEventList shared, CurrentUser user) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancel) => user.Is(Role.Partner)
        ? View("Partner", new PartnerDesk(await shared.ComingAsync(cancel), await shared.PastAsync(cancel)))
        : View(new DeskPage(await tasks.MineAsync(12, cancel), await events.NextAsync(8, cancel), await shared.ComingAsync(cancel)));
}

/// <param name="Shared">Events of others in which the unit has a part.</param>
public sealed record DeskPage(TaskList.Result Tasks, IReadOnlyList<EventList.Row> Events, IReadOnlyList<SharedEventList.Row> Shared);

public sealed record PartnerDesk(IReadOnlyList<SharedEventList.Row> Coming, IReadOnlyList<SharedEventList.Row> Past);
