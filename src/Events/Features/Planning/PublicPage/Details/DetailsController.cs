using Events.Platform.Data;
using Events.Platform.Files;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.PublicPage.Details;

/// <summary>The map, the picture for shared links, and whom to ask.</summary>
[Route("desk/events/{eventId:long}/public-page/details"), Authorize(PlanningFeature.CanEdit)]
public class DetailsController(EventsDbContext db, EventAccess access, PictureUploads pictures, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long eventId, CancellationToken cancel) => await access.FindAsync(eventId, cancel) is { } found
        ? View(new DetailsPage(found, await PageDetails.OfAsync(db, eventId, cancel)))
        : NotFound();

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, DetailsForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var chosen = await form.ReadAsync(pictures, cancel);
        await db.WriteAsync(async () =>
        {
            var page = await PageDetails.ToChangeAsync(db, eventId, cancel);
            db.Expect(page, form.Version);
            form.ApplyTo(page, chosen, pictures);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}/public-page");
    }
}

public sealed record DetailsPage(Event Event, PageDetails Details)
{
    public DetailsForm Form => DetailsForm.Of(Details);
}
