using Events.Features.Letters.Printing;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Letters.Issuing;

/// <summary>Shows the paper as it would be issued, marked as a draft. Nothing is stored: no number is taken, and no passport is kept.</summary>
[Route("desk/events/{eventId:long}/attendees/{attendeeId:long}/letters/preview"), Authorize(LettersFeature.CanIssue)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class LetterPreviewsController(LetterAccess access, Vault vault, LetterPapers papers, TimeProvider clock) : Controller
{
    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, long attendeeId, LetterForm form, CancellationToken cancel)
    {
        if (await access.FindReaderAsync(eventId, attendeeId, cancel) is not { } attendee) return NotFound();
        var now = clock.GetUtcNow();
        var letter = form.ToLetter(attendee, vault, now);
        letter.Sign(attendee.Event.Unit, now);
        return View(LetterPapers.View, new[] { papers.Draft(letter, attendee.Event.Unit, letter.OpenPassport(vault)) });
    }

    /// <summary>The form again, where something in it is refused.</summary>
    [HttpGet("")]
    public async Task<IActionResult> New(long eventId, long attendeeId, CancellationToken cancel) =>
        await access.FindReaderAsync(eventId, attendeeId, cancel) is { } attendee
            ? View("/Features/Letters/Issuing/New.cshtml", new NewLetter(attendee, LetterForm.For(attendee), null, papers.CanPrint))
            : NotFound();
}
