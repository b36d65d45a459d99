using Events.Features.Planning;
using Events.Platform.Documents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.SignInSheets;

/// <summary>Lists on paper, on which people sign that they were there.</summary>
[Route("desk/events/{eventId:long}/sign-in-sheets"), Authorize(CheckInFeature.CanView)]
public class SignInSheetsController(EventAccess access, SignInList list, Papers papers) : Controller
{
    public const string Paper = "/Features/CheckIn/SignInSheets/Paper.cshtml";

    [HttpGet("pdf")]
    public async Task<IActionResult> Pdf(long eventId, SheetsBy by, CancellationToken cancel)
    {
        if (await ReadAsync(eventId, by, cancel) is not { } sheets) return NotFound();
        if (!papers.CanPrint) return RedirectToAction(nameof(Print), new { eventId, by });
        return File(await papers.PrintAsync(Paper, sheets), "application/pdf", $"sign-in-{sheets.Event.Slug}.pdf");
    }

    [HttpGet("print")]
    public async Task<IActionResult> Print(long eventId, SheetsBy by, CancellationToken cancel) => await ReadAsync(eventId, by, cancel) is { } sheets ? View(Paper, sheets) : NotFound();

    private async Task<SignInPapers?> ReadAsync(long eventId, SheetsBy by, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? new(found, by, await list.ReadAsync(found, by, cancel)) : null;
}

public sealed record SignInPapers(Event Event, SheetsBy By, IReadOnlyList<SignInList.Part> Parts)
{
    /// <summary>Each list begins a sheet of its own; organisations follow one another in one list.</summary>
    public IReadOnlyList<IReadOnlyList<SignInList.Part>> Sheets => By == SheetsBy.Organisation ? [Parts] : [.. Parts.Select(part => new[] { part })];
}
