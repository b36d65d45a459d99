using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Groups.Joining;

/// <summary>Somebody of a group puts themselves down for the next place without a name.</summary>
[Route("e/{slug}/register/group/{code}"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class JoinController(EventsDbContext db, Outbox outbox, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string slug, string code, CancellationToken cancel) =>
        await FindAsync(slug, code, cancel) is { } group ? View(new JoinPage(group, new JoinForm { Organisation = group.Name }, clock.GetUtcNow())) : NotFound();

    [HttpPost(""), NotForPrograms, OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(string slug, string code, JoinForm form, CancellationToken cancel)
    {
        var place = await db.WriteAsync(async () =>
        {
            // Everybody looks for the next place; one at a time finds it.
            await db.TakeTurnAsync(Turns.Group(code), cancel);
            if (await FindAsync(slug, code, cancel) is not { } group) return null;
            var next = group.NextOpen() ?? throw new Refused(GroupErrors.AllNamed);
            await group.NameAsync(db, next, form.ApplyTo, await RegistrationRules.OfAsync(db, group.EventId, cancel), clock.GetUtcNow(), cancel);
            outbox.Tell(next);
            await db.SaveChangesAsync(cancel);
            return next;
        }, cancel);
        return place is null ? NotFound() : new SeeOther($"/r/{place.Secret}");
    }

    private Task<RegistrationGroup?> FindAsync(string slug, string code, CancellationToken cancel) =>
        GroupPages.Whole(db).FirstOrDefaultAsync(group => group.JoinCode == code && group.Event.Slug == slug, cancel);
}

/// <summary>The same as of anybody who registers; the category is the group's.</summary>
public class JoinForm : GuestForm;

public sealed record JoinPage(RegistrationGroup Group, JoinForm Form, DateTimeOffset Now)
{
    public bool IsOpen => Group.ManagerMayChange(Now);
    public bool HasPlace => Group.NextOpen() is not null;
}
