using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.History;

/// <summary>Notes on what passed between an organisation and us.</summary>
[Route("desk/organisations/{organisationId:long}/interactions"), Authorize(OrganisationsFeature.CanEdit)]
public class InteractionsController(EventsDbContext db, CurrentUser user, Today today, Flash flash) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long organisationId, CancellationToken cancel) =>
        await db.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == organisationId, cancel) is { } found ? View(new InteractionPage(found, new InteractionForm())) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long organisationId, InteractionForm form, CancellationToken cancel)
    {
        if (await db.Organisations.FirstOrDefaultAsync(o => o.Id == organisationId, cancel) is not { } found) return NotFound();
        var interaction = new Interaction { OrganisationId = organisationId, Kind = form.Kind, On = form.On ?? today.Day, Text = form.Text!.Trim(), ById = user.Id };
        found.Touch(interaction, today.Day);
        found.PlanNext(form.NextStep?.Trim() ?? "", form.NextStepOn);
        db.Add(interaction);
        await db.SaveChangesAsync(cancel);
        flash.Done("Noted.");
        return new SeeOther(ReturnAddress.Of(Request) is var back && back.EndsWith("/interactions/new") ? $"/desk/organisations/{organisationId}" : back);
    }
}

public sealed record InteractionPage(Organisation Organisation, InteractionForm Form);
