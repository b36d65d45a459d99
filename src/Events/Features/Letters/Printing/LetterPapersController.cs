using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Letters.Printing;

/// <summary>The paper itself: as PDF, or as a page for the reader's own browser to print.</summary>
[Route("desk/letters/{id:long}"), Authorize(LettersFeature.SeePassports), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class LetterPapersController(LetterAccess letters, LetterPapers papers) : Controller
{
    [HttpGet("pdf")]
    public async Task<IActionResult> Pdf(long id, CancellationToken cancel)
    {
        if (await letters.FindAsync(id, cancel) is not { } letter) return NotFound();
        if (!papers.CanPrint) return RedirectToAction(nameof(Print), new { id });
        return File(await papers.PrintAsync(await papers.ReadAsync(letter, "Letter as PDF", cancel)), "application/pdf", LetterPapers.FileName(letter));
    }

    [HttpGet("print")]
    public async Task<IActionResult> Print(long id, CancellationToken cancel) =>
        await letters.FindAsync(id, cancel) is { } letter ? View(LetterPapers.View, new[] { await papers.ReadAsync(letter, "Letter to print", cancel) }) : NotFound();
}
