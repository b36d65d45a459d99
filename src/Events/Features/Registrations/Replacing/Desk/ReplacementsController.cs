using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Replacing.Desk;

/// <summary>The desk is told that somebody else comes.</summary>
[Route("desk/events/{eventId:long}/attendees/{id:long}/replacement"), Authorize(RegistrationsFeature.CanEdit)]
public class ReplacementsController(EventsDbContext db, EventAccess access, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(long eventId, long id, CancellationToken cancel) => await FindAsync(eventId, id, cancel) is { CanBeReplaced: true } registration
        ? View(new DeskReplacementPage(registration, new DeskReplacementForm { Organisation = registration.Attendees[0].Organisation }))
        : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, long id, DeskReplacementForm form, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } registration) return NotFound();
        var next = await db.WriteAsync(async () =>
        {
            var made = await registration.ReplaceAsync(db, form.ToAttendee(), clock.GetUtcNow(), cancel);
            // Whoever enters it at the desk has looked at it.
            if (made.IsUnderReview) await made.ApproveAsync(db, clock.GetUtcNow(), cancel);
            outbox.TellReplaced(registration, made);
            await db.SaveChangesAsync(cancel);
            return made.Attendees[0];
        }, cancel);
        flash.Done("{0} comes instead of {1}, whose ticket is revoked.", next.Name, registration.Attendees[0].Name);
        return new SeeOther($"/desk/events/{eventId}/attendees/{next.Id}");
    }

    private Task<Registration?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.Registrations).Include(r => r.Event).Include(r => r.Group).Include(r => r.Attendees).FirstOrDefaultAsync(r => r.EventId == eventId && r.Attendees.Any(a => a.Id == id), cancel);
}

/// <summary>As of anybody whom the desk adds.</summary>
public class DeskReplacementForm : PersonForm;

public sealed record DeskReplacementPage(Registration Registration, DeskReplacementForm Form);
