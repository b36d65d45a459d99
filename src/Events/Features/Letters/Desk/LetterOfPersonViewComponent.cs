using Events.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Letters.Desk;

/// <summary>What became of a person's wish for a letter, for the person's page: <c>Component.InvokeAsync("LetterOfPerson", new { attendeeId, asked })</c>.</summary>
public class LetterOfPersonViewComponent(EventsDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long attendeeId, bool asked) => View("/Features/Letters/Desk/_LetterOfPerson.cshtml", new LetterOfPerson(
        asked,
        await db.VisaLetters.AsNoTracking().Where(letter => letter.AttendeeId == attendeeId).OrderBy(letter => letter.RevokedAt != null).ThenByDescending(letter => letter.Id)
            .FirstOrDefaultAsync(HttpContext.RequestAborted),
        await db.GivenPassports.AsNoTracking().Where(given => given.AttendeeId == attendeeId).Select(given => (long?)given.EventId).FirstOrDefaultAsync(HttpContext.RequestAborted) is { } eventId
            ? $"/desk/events/{eventId}/attendees/{attendeeId}/passport"
            : null));
}

/// <param name="Letter">The one that counts, or the last one.</param>
/// <param name="Passport">The page of the passport data that the person gave, where they are kept.</param>
public sealed record LetterOfPerson(bool Asked, VisaLetter? Letter, string? Passport);
