using Events.Features.Accounts;
using Events.Features.Organisations.History;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Engagement;

/// <summary>The next step with an organisation, taken.</summary>
[Route("desk/organisations/{organisationId:long}/next-step"), Authorize(OrganisationsFeature.CanEdit)]
public class NextStepsController(EventsDbContext db, CurrentUser user, Today today, Flash flash) : Controller
{
    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long organisationId, CancellationToken cancel)
    {
        if (await db.Organisations.FirstOrDefaultAsync(o => o.Id == organisationId, cancel) is not { NextStep.Length: > 0 } found) return NotFound();
        db.Add(new Interaction { OrganisationId = organisationId, Kind = InteractionKind.Note, On = today.Day, Text = "✓ " + found.NextStep, ById = user.Id });
        found.FinishNext();
        await db.SaveChangesAsync(cancel);
        flash.Done("Noted.");
        return new SeeOther($"/desk/organisations/{organisationId}");
    }
}
