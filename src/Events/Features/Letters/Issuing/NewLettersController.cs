using Events.Features.Accounts;
using Events.Features.Letters.Mails;
using Events.Features.Letters.Printing;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Events.Features.Letters.Issuing;

/// <summary>Issues a letter to one person of an event.</summary>
[Route("desk/events/{eventId:long}/attendees/{attendeeId:long}/letters"), Authorize(LettersFeature.CanIssue)]
public class NewLettersController(
    EventsDbContext db, LetterAccess access, PassportAccess passports, Vault vault, Outbox outbox, LetterPapers papers, CurrentUser user, Flash flash, IOptions<Settings> settings,
    TimeProvider clock) : Controller
{
    [HttpGet("new"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> New(long eventId, long attendeeId, CancellationToken cancel)
    {
        if (await access.FindReaderAsync(eventId, attendeeId, cancel) is not { } attendee) return NotFound();
        var letterId = await db.VisaLetters.Where(letter => letter.AttendeeId == attendeeId && letter.RevokedAt == null)
            .Select(letter => (long?)letter.Id).FirstOrDefaultAsync(cancel);
        var form = LetterForm.For(attendee);
        // The page comes again with what was typed: the safe is opened for nothing then.
        if (letterId is null && ModelState.IsValid && await db.GivenPassports.FirstOrDefaultAsync(given => given.AttendeeId == attendeeId, cancel) is { } given)
            form.Take(await passports.OpenAsync(given, "Passport for a new letter", cancel));
        return View(new NewLetter(attendee, form, letterId, papers.CanPrint));
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, long attendeeId, LetterForm form, CancellationToken cancel)
    {
        if (await access.FindReaderAsync(eventId, attendeeId, cancel) is not { } attendee) return NotFound();
        var now = clock.GetUtcNow();
        var letter = form.ToLetter(attendee, vault, now);
        if (form.SendByMail) letter.CheckSending(attendee, papers.CanPrint, now);

        await db.WriteAsync(async () =>
        {
            await letter.IssueAsync(db, attendee.Event.Unit, user.Id, settings.Value.TimeZone, now, cancel);
            if (form.SendByMail) LetterToAttendeeMail.AddTo(outbox, letter, attendee);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done(form.SendByMail ? "Letter {0} is issued and on its way to {1}." : "Letter {0} is issued.", letter.Number, attendee.Email);
        return new SeeOther($"/desk/letters/{letter.Id}");
    }
}

/// <param name="LetterId">The letter that the person has already.</param>
/// <param name="CanPrint">Whether this server makes the PDF that a mail carries.</param>
public sealed record NewLetter(Attendee Attendee, LetterForm Form, long? LetterId, bool CanPrint)
{
    public Event Event => Attendee.Event;
}
