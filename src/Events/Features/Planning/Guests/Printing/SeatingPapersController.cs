using Events.Features.Planning.Guests.Seating;
using Events.Platform.Documents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Guests.Printing;

/// <summary>A table plan on paper, with both forms of every name.</summary>
[Route("desk/events/{eventId:long}/seating/{id:long}"), Authorize(PlanningFeature.CanView)]
public class SeatingPapersController(EventAccess access, SeatingAccess seating, Papers papers) : Controller
{
    public const string Paper = "/Features/Planning/Guests/Printing/TablePlan.cshtml";

    [HttpGet("pdf")]
    public async Task<IActionResult> Pdf(long eventId, long id, CancellationToken cancel)
    {
        if (await ReadAsync(eventId, id, cancel) is not { } plan) return NotFound();
        if (!papers.CanPrint) return RedirectToAction(nameof(Print), new { eventId, id });
        return File(await papers.PrintAsync(Paper, plan), "application/pdf", $"table-plan-{plan.Event.Slug}.pdf");
    }

    [HttpGet("print")]
    public async Task<IActionResult> Print(long eventId, long id, CancellationToken cancel) =>
        await ReadAsync(eventId, id, cancel) is { } plan ? View(Paper, plan) : NotFound();

    private async Task<TablePlan?> ReadAsync(long eventId, long id, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found && await seating.FindAsync(eventId, id, cancel) is { } table ? new TablePlan(found, table) : null;
}

public sealed record TablePlan(Event Event, SeatingTable Table);
