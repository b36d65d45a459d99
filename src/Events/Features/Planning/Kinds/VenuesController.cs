using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Kinds;

/// <summary>Whether a forum takes place on site, on line or both.</summary>
[Route("desk/events/{eventId:long}/venue"), Authorize(PlanningFeature.CanEdit)]
public class VenuesController(EventsDbContext db, EventAccess access, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View("Venue", new VenuePage(found, VenueForm.From(found))) : NotFound();

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, VenueForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        db.Expect(found, form.Version);
        form.ApplyTo(found);
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}");
    }
}

public sealed record VenuePage(Event Event, VenueForm Form);
