using Events.Platform.Data;
using Events.Platform.Files;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.PublicPage.Details;

/// <summary>The map, the picture for shared links, and whom to ask.</summary>
[Route("desk/events/{eventId:long}/public-page/details"), Authorize(PlanningFeature.CanEdit)]
public class DetailsController(EventsDbContext db, EventAccess access, PictureUploads pictures, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long eventId, CancellationToken cancel) => await access.FindAsync(eventId, cancel) is { } found
        ? View(new DetailsPage(found, await FindAsync(db.PageDetails.AsNoTracking(), eventId, cancel)))
        : NotFound();

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, DetailsForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var page = await FindAsync(db.PageDetails, eventId, cancel);
        await form.ApplyToAsync(page, pictures, cancel);
        if (page.Id == 0) db.Add(page);
        else db.Expect(page, form.Version);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}/public-page");
    }

    private static async Task<PageDetails> FindAsync(IQueryable<PageDetails> all, long eventId, CancellationToken cancel) =>
        await all.FirstOrDefaultAsync(page => page.EventId == eventId, cancel) ?? new PageDetails { EventId = eventId };
}

public sealed record DetailsPage(Event Event, PageDetails Details)
{
    public DetailsForm Form => DetailsForm.Of(Details);
}
