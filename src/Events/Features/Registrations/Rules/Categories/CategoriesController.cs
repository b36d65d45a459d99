using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Rules.Categories;

/// <summary>What is said of one category of people beside its seats.</summary>
[Route("desk/events/{eventId:long}/rules/{category}"), Authorize(PlanningFeature.CanEdit)]
public class CategoriesController(EventsDbContext db, EventAccess access, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long eventId, AttendeeCategory category, CancellationToken cancel) =>
        Enum.IsDefined(category) && await access.FindAsync(eventId, cancel) is { } found
            ? View(new CategoryPage(found, category, CategoryForm.From((await RegistrationRules.OfAsync(db, eventId, cancel)).Of(category))))
            : NotFound();

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, AttendeeCategory category, CategoryForm form, CancellationToken cancel)
    {
        if (!Enum.IsDefined(category) || await access.FindAsync(eventId, cancel) is null) return NotFound();
        await db.WriteAsync(async () =>
        {
            var rules = await RegistrationRules.ToChangeAsync(db, eventId, cancel);
            var special = rules.OfOrNew(category, (await Coming.OfAsync(db, eventId, cancel)).GetValueOrDefault(category));
            db.Expect(special, form.Version);
            form.ApplyTo(special);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}/rules");
    }
}

public sealed record CategoryPage(Event Event, AttendeeCategory Category, CategoryForm Form);
