using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Invitations.Desk;

/// <summary>The deadline, the reminder that goes out by itself, and the organiser's own words in the letter.</summary>
[Route("desk/events/{eventId:long}/invitations/rules"), Authorize(RegistrationsFeature.CanEdit)]
public class InvitationRulesController(EventsDbContext db, EventAccess access, Flash flash) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long eventId, CancellationToken cancel) => await access.FindAsync(eventId, cancel) is { } found
        ? View(new InvitationRulesPage(found, InvitationRulesForm.From(await InvitationRules.OfAsync(db, eventId, cancel))))
        : NotFound();

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, InvitationRulesForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        await db.WriteAsync(async () =>
        {
            var rules = await InvitationRules.ToChangeAsync(db, eventId, cancel);
            db.Expect(rules, form.Version);
            form.ApplyTo(rules, found);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("Saved.");
        return new SeeOther($"/desk/events/{eventId}/invitations");
    }
}

public sealed record InvitationRulesPage(Event Event, InvitationRulesForm Form);
