using Events.Features.Registrations.Groups;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Own;

[Route("r/{secret}/cancellation"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class OwnCancellationController(EventsDbContext db, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(string secret, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        if (registration is { GroupId: { } groupId, CanBeReplaced: true, IsOpenPlace: false }) return await StepBackAsync(registration, groupId, cancel);
        var group = registration.GroupId is { } id ? await db.RegistrationGroups.FirstOrDefaultAsync(g => g.Id == id, cancel) : null;
        await db.WriteAsync(async () =>
        {
            await registration.CancelByRegistrantAsync(db, clock.GetUtcNow(), cancel);
            outbox.TellGone(registration);
            if (group is not null) outbox.Tell(group);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("Your registration is cancelled. Thank you for telling us.");
        return new SeeOther($"/r/{secret}");
    }

    /// <summary>The seat of somebody in a group goes back to its manager, who names another.</summary>
    private async Task<IActionResult> StepBackAsync(Registration registration, long groupId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!registration.RegistrantMayCancel(now)) throw new Refused(RegistrationErrors.TooLateToCancel);
        await db.WriteAsync(async () =>
        {
            var group = await GroupPages.Whole(db).FirstAsync(g => g.Id == groupId, cancel);
            outbox.TellReplaced(registration, await group.ReopenAsync(db, registration, now, cancel));
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("Your registration is cancelled. Thank you for telling us.");
        return new SeeOther($"/r/{registration.Secret}");
    }
}
