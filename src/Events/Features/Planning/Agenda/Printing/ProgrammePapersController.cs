using Events.Platform.Documents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Agenda.Printing;

/// <summary>The programme on paper, in both languages: as PDF, or as a page for the reader's own browser to print.</summary>
[Route("desk/events/{eventId:long}/programme"), Authorize(PlanningFeature.CanView)]
public class ProgrammePapersController(EventAccess access, Programme programme, Papers papers) : Controller
{
    public const string Paper = "/Features/Planning/Agenda/Printing/Programme.cshtml";

    [HttpGet("pdf")]
    public async Task<IActionResult> Pdf(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        if (!papers.CanPrint) return RedirectToAction(nameof(Print), new { eventId });
        return File(await papers.PrintAsync(Paper, new ProgrammePaper(found, await programme.DaysAsync(eventId, cancel))), "application/pdf", $"programme-{found.Slug}.pdf");
    }

    [HttpGet("print")]
    public async Task<IActionResult> Print(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(Paper, new ProgrammePaper(found, await programme.DaysAsync(eventId, cancel))) : NotFound();
}

public sealed record ProgrammePaper(Event Event, IReadOnlyList<DayPlan> Days);
