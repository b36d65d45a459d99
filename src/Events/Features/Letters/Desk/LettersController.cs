using Events.Features.Letters.Printing;
using Events.Features.Planning;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Letters.Desk;

/// <summary>The visa letters of an event at the desk.</summary>
[Route("desk"), Authorize(LettersFeature.CanView)]
public class LettersController(EventAccess events, LetterAccess letters, LetterList list, LetterPapers papers) : Controller
{
    [HttpGet("events/{eventId:long}/letters")]
    public async Task<IActionResult> Index(long eventId, LetterList.Filter filter, CancellationToken cancel)
    {
        if (await events.FindAsync(eventId, cancel) is not { } found) return NotFound();
        return View(new LettersPage(
            found, filter, await list.ReadAsync(eventId, filter, cancel), await list.ReadWaitingAsync(eventId, filter.Waiting, cancel),
            await list.ReadAffectedAsync(eventId, cancel)));
    }

    [HttpGet("letters/{id:long}")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel) =>
        await letters.FindAsync(id, cancel) is { } letter ? View(new LetterPage(letter, papers.CanPrint)) : NotFound();
}

/// <param name="Affected">Letters that the event has left behind.</param>
public sealed record LettersPage(
    Event Event, LetterList.Filter Filter, PagedList<LetterList.Row> Letters, PagedList<LetterList.Waiting> Waiting, IReadOnlyList<LetterList.Affected> Affected)
{
    public bool IsFiltered => Filter.State is not null || !string.IsNullOrWhiteSpace(Filter.Q);
}

/// <param name="CanPrint">Whether this server makes PDF files; else the paper opens in the reader's browser.</param>
public sealed record LetterPage(VisaLetter Letter, bool CanPrint);
