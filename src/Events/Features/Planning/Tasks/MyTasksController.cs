using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Tasks;

/// <summary>What the signed-in person has to do, over all events.</summary>
[Route("desk/tasks"), Authorize(PlanningFeature.CanView)]
public class MyTasksController(TaskList list) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View("My", await list.MineAsync(100, cancel));
}
