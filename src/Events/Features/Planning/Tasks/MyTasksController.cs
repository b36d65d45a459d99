using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Tasks;

/// <summary>What the signed-in person has to do, over all events; for organisers also what their unit has to do.</summary>
[Route("desk/tasks"), Authorize(PlanningFeature.CanView)]
public class MyTasksController(TaskList list) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(TaskList.Filter filter, CancellationToken cancel) => View("My", await list.ReadAsync(filter, cancel));
}
