using Events.Features.Planning.Partners;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Partners;

/// <summary>A partner adds somebody by hand, within its quota.</summary>
[Route("desk/shared/{eventId:long}/attendees"), Authorize(RegistrationsFeature.CanEditShared)]
public class SharedAttendeesController(EventsDbContext db, ShareAccess access, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } share ? View(new SharedAttendeePage(share, new SharedAttendeeForm())) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, SharedAttendeeForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } share) return NotFound();
        var person = form.ToAttendee();
        await db.WriteAsync(async () =>
        {
            var made = await Registration.RegisterThroughAsync(db, share, RegistrationSource.Partner, person.LikelyLanguage, [person], clock.GetUtcNow(), cancel);
            outbox.Tell(made);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("{0} is registered.", person.Name);
        return new SeeOther($"/desk/shared/{eventId}");
    }
}

/// <summary>What is asked of somebody whom a partner adds: as on the public form, though the address may be missing.</summary>
public class SharedAttendeeForm : PersonForm;

public sealed record SharedAttendeePage(EventShare Share, SharedAttendeeForm Form);
