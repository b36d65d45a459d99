using Events.Features.Letters.Printing;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Letters.Mails;

/// <summary>Sends a letter to its person, again where it was sent before.</summary>
[Route("desk/letters/{id:long}/mail"), Authorize(LettersFeature.CanIssue)]
public class LetterMailsController(EventsDbContext db, LetterAccess letters, LetterPapers papers, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id, CancellationToken cancel)
    {
        if (await letters.FindAsync(id, cancel) is not { } letter) return NotFound();
        letter.CheckSending(letter.Attendee, papers.CanPrint, clock.GetUtcNow());
        LetterToAttendeeMail.AddTo(outbox, letter, letter.Attendee);
        await db.SaveChangesAsync(cancel);
        flash.Done("The letter is on its way to {0}.", letter.Attendee.Email);
        return new SeeOther($"/desk/letters/{id}");
    }
}
