using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Letters;

/// <summary>The letters that lie ready for an event.</summary>
[Route("desk/events/{eventId:long}/ready-letters"), Authorize(PlanningFeature.CanEdit)]
public class EventLettersController(EventsDbContext db, EventAccess access, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(long eventId, CancellationToken cancel) => await access.FindAsync(eventId, cancel) is { } found
        ? View(new EventLettersPage(found, await db.EventLetters.AsNoTracking().Where(letter => letter.EventId == eventId).OrderBy(letter => letter.Id).ToListAsync(cancel)))
        : NotFound();

    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) => await access.FindAsync(eventId, cancel) is null ? NotFound() : View(new EventLetterForm());

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, EventLetterForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var letter = new EventLetter { EventId = eventId, Name = new Bilingual(), Subject = new Bilingual(), Body = new Bilingual() };
        form.ApplyTo(letter);
        db.Add(letter);
        return await SaveAsync(eventId, "The letter lies ready.", cancel);
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await FindAsync(eventId, id, cancel) is { } letter ? View(EventLetterForm.From(letter)) : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, EventLetterForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } letter) return NotFound();
        db.Expect(letter, form.Version);
        form.ApplyTo(letter);
        return await SaveAsync(eventId, "Saved.", cancel);
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } letter) return NotFound();
        db.Remove(letter);
        return await SaveAsync(eventId, "The letter is deleted.", cancel);
    }

    private Task<EventLetter?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.EventLetters).FirstOrDefaultAsync(letter => letter.Id == id && letter.EventId == eventId, cancel);

    private async Task<IActionResult> SaveAsync(long eventId, string words, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        flash.Done(words);
        return new SeeOther($"/desk/events/{eventId}/ready-letters");
    }
}

public sealed record EventLettersPage(Event Event, IReadOnlyList<EventLetter> Letters);
