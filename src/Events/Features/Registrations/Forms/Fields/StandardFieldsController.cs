using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Forms.Fields;

/// <summary>Which of the standard fields an event asks.</summary>
[Route("desk/events/{eventId:long}/form/fields"), Authorize(PlanningFeature.CanEdit)]
public class StandardFieldsController(EventsDbContext db, EventAccess access, Flash flash) : Controller
{
    [HttpGet("edit")]
    public async Task<IActionResult> Edit(long eventId, CancellationToken cancel) => await access.FindAsync(eventId, cancel) is { } found
        ? View(new StandardFieldsPage(found, StandardFieldsForm.From(await FormVersion.OfAsync(db, eventId, cancel))))
        : NotFound();

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, StandardFieldsForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        await db.WriteAsync(async () =>
        {
            (await FormVersion.ToChangeAsync(db, eventId, form.Stamp ?? "", cancel)).Asks = form.ToFields();
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}/form");
    }
}

public sealed record StandardFieldsPage(Event Event, StandardFieldsForm Form);
