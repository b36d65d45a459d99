using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.PublicPage.News;

[Route("desk/events/{eventId:long}/public-page/news"), Authorize(PlanningFeature.CanEdit)]
public class NewsController(EventsDbContext db, EventAccess access, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) => await access.FindAsync(eventId, cancel) is { } found
        ? View(new NewsPage(found, new NewsForm { Day = Zones.Day(clock.GetUtcNow(), found.TimeZone) }))
        : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, NewsForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var created = new NewsItem { EventId = eventId, Text = new Bilingual() };
        form.ApplyTo(created);
        db.Add(created);
        await db.SaveChangesAsync(cancel);
        flash.Done("The news is on the public page.");
        return Back(eventId);
    }

    [HttpGet("{id:long}/edit")]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await FindAsync(eventId, id, cancel) is { } item && await access.FindAsync(eventId, cancel) is { } found ? View(new NewsPage(found, NewsForm.Of(item), item)) : NotFound();

    [HttpPost("{id:long}"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, NewsForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } item) return NotFound();
        db.Expect(item, form.Version);
        form.ApplyTo(item);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return Back(eventId);
    }

    [HttpPost("{id:long}/delete")]
    public async Task<IActionResult> Delete(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } item) return NotFound();
        db.Remove(item);
        await db.SaveChangesAsync(cancel);
        flash.Done("The news is deleted.");
        return Back(eventId);
    }

    private static SeeOther Back(long eventId) => new($"/desk/events/{eventId}/public-page");

    private Task<NewsItem?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.NewsItems).FirstOrDefaultAsync(item => item.Id == id && item.EventId == eventId, cancel);
}

/// <param name="Item">Null for one that is yet to be written.</param>
public sealed record NewsPage(Event Event, NewsForm Form, NewsItem? Item = null);
