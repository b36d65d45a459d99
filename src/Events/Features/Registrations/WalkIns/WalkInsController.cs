using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.WalkIns;

/// <summary>Somebody stands at the desk and is not on the list: a name and an organisation are enough.</summary>
[Route("desk/events/{eventId:long}/walk-ins"), Authorize(RegistrationsFeature.CanEdit)]
public class WalkInsController(EventsDbContext db, EventAccess access, CurrentUser user, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    private bool MayGoBeyond => user.Is(Roles.OfPlanning);

    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new WalkInPage(found, new WalkInForm(), found.Seats.IsFull && MayGoBeyond)) : NotFound();

    /// <param name="next"><c>check-in</c> to let the person in at once.</param>
    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, WalkInForm form, string? next, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var person = form.ToAttendee();
        await db.WriteAsync(async () =>
        {
            var made = await RegisterAsync(found, form, person, cancel);
            outbox.Tell(made);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("{0} is registered.", person.Name);
        var address = $"/desk/events/{eventId}/attendees/{person.Id}";
        // The gates know how to let somebody in; the form is passed on to them as it was posted.
        return next == "check-in" ? RedirectPreserveMethod($"{address}/arrival") : new SeeOther(address);
    }

    private Task<Registration> RegisterAsync(Event found, WalkInForm form, Attendee person, CancellationToken cancel) => form.BeyondCapacity && MayGoBeyond
        ? Registration.RegisterBeyondAsync(db, found, RegistrationSource.WalkIn, Languages.Current, [person], clock.GetUtcNow(), cancel)
        : Registration.RegisterAsync(db, found, RegistrationSource.WalkIn, Languages.Current, [person], clock.GetUtcNow(), cancel);
}

/// <param name="MayGoBeyond">Whether the person may be added although all seats are taken.</param>
public sealed record WalkInPage(Event Event, WalkInForm Form, bool MayGoBeyond);
