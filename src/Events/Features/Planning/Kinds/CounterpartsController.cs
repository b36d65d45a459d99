using Events.Features.Organisations.Directory;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Kinds;

/// <summary>Whom a visit goes to, and what it is for.</summary>
[Route("desk/events/{eventId:long}/counterpart"), Authorize(PlanningFeature.CanEdit)]
public class CounterpartsController(EventsDbContext db, EventAccess access, OrganisationSearch organisations, Flash flash) : Controller
{
    /// <param name="q">Words to find an organisation by.</param>
    /// <param name="organisation">The chosen one; 0 for none. Without it, the one that the event has.</param>
    [HttpGet("")]
    public async Task<IActionResult> Edit(long eventId, string? q, long? organisation, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var chosen = await organisations.GetAsync(organisation ?? found.CounterpartId, cancel);
        return View("Counterpart", new CounterpartPage(found, CounterpartForm.From(found), chosen, q, await organisations.FindAsync(q, cancel)));
    }

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long? organisation, CounterpartForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var chosen = organisation is > 0 ? organisation : null;
        await organisations.RequireAsync(chosen, found.CounterpartId, cancel);
        db.Expect(found, form.Version);
        found.CounterpartId = chosen;
        found.Purpose = form.Purpose.ToBilingual();
        await db.SaveChangesAsync(cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}");
    }
}

public sealed record CounterpartPage(Event Event, CounterpartForm Form, OrganisationSearch.Row? Chosen, string? Words, IReadOnlyList<OrganisationSearch.Row> Found);
