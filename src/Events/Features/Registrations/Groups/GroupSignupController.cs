using Events.Features.Planning;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Signup;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Groups;

/// <summary>The form at which places are reserved for a party.</summary>
[Route("e/{slug}/register/group"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms)]
public class GroupSignupController(EventsDbContext db, Outbox outbox, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string slug, CancellationToken cancel) =>
        await FindAsync(slug, cancel) is { } found ? View(await PageAsync(found, new GroupForm(), cancel)) : NotFound();

    [HttpPost(""), NotForPrograms, OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(string slug, GroupForm form, CancellationToken cancel)
    {
        if (await FindAsync(slug, cancel) is not { } found) return NotFound();

        var wish = form.ToWish(found, await RegistrationRules.OfAsync(db, found.Id, cancel));
        var made = await db.WriteAsync(async () =>
        {
            var reservation = await form.ToGroup(Languages.Current).ReserveAsync(db, wish, clock.GetUtcNow(), cancel);
            if (reservation.Group is { } group) outbox.Tell(group);
            await db.SaveChangesAsync(cancel);
            return reservation;
        }, cancel);
        if (made.Group is { } reserved) return new SeeOther($"/r/{reserved.Secret}/group");

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(New), await PageAsync(found, form, cancel) with { Free = made.Free });
    }

    private async Task<GroupSignupPage> PageAsync(Event found, GroupForm form, CancellationToken cancel) =>
        new(found, clock.GetUtcNow(), await RegistrationRules.OfAsync(db, found.Id, cancel), form);

    private Task<Event?> FindAsync(string slug, CancellationToken cancel) => db.EventsWithPage.AsNoTracking().Include(e => e.Seats).FirstOrDefaultAsync(e => e.Slug == slug, cancel);
}

/// <param name="Free">How many places there are, where they are too few for the party: it chooses how to come.</param>
public sealed record GroupSignupPage(Event Event, DateTimeOffset Now, RegistrationRules Rules, GroupForm Form, int? Free = null)
{
    public bool IsOpen => Event.AcceptsRegistrations(Now) && Rules.MostInGroup is not null;
    public bool IsClosedToAll => SignupEntrances.Of(Event, Rules, Now) == SignupEntrance.Full;
}
