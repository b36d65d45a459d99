using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Tasks;

/// <summary>The same tasks in columns; a task moves by being finished or opened again.</summary>
[Route("desk/tasks/board"), Authorize(PlanningFeature.CanView)]
public class TaskBoardController(TaskList list, TimeProvider clock) : Controller
{
    private const int Most = 200;

    [HttpGet("")]
    public async Task<IActionResult> Show(TaskList.Filter filter, CancellationToken cancel)
    {
        var rows = await list.BoardAsync(filter, list.Today.AddDays(TaskBoard.DaysAhead), clock.GetUtcNow().AddDays(-TaskBoard.DaysDone), Most, cancel);
        return View("Board", new TaskBoard(filter, rows, list.Today, await list.EventsAsync(new TaskList.Filter { Whose = filter.Whose, State = TaskList.TaskState.All }, cancel)));
    }
}
