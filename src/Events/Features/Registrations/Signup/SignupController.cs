using Events.Features.Planning;
using Events.Features.Planning.Partners;
using Events.Features.Registrations.Forms.Answering;
using Events.Features.Registrations.Forms.Files;
using Events.Features.Registrations.Invitations;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Signup;

/// <summary>The public registration form.</summary>
[Route("e/{slug}/register"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class SignupController(EventsDbContext db, AnswerKeeping answers, Outbox outbox, TimeProvider clock) : Controller
{
    /// <param name="code">That of a partner through whom the person registers.</param>
    [HttpGet(""), HttpGet("{code}")]
    public async Task<IActionResult> New(string slug, string? code, CancellationToken cancel)
    {
        // Whoever was invited may have been given the secret as a code of registration.
        if (code is not null && await db.Invitations.AnyAsync(i => i.Secret == code && i.Event.Slug == slug, cancel)) return new SeeOther($"/i/{code}");
        if (await FindAsync(slug, cancel) is not { } found) return NotFound();
        var rules = await RegistrationRules.OfAsync(db, found.Id, cancel);
        if (code is null) return View(new SignupPage(found, clock.GetUtcNow(), rules, new SignupForm()));
        return await FindShareAsync(found, code, cancel) is { } share ? View(new SignupPage(found, clock.GetUtcNow(), rules, new SignupForm(), share)) : UnknownLink(found);
    }

    [HttpPost(""), HttpPost("{code}"), NotForPrograms, OnRefusal(nameof(New))]
    [RequestSizeLimit(UploadedFile.MostRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadedFile.MostRequest)]
    public async Task<IActionResult> Create(string slug, string? code, SignupForm form, CancellationToken cancel)
    {
        // Read with the answers already.
        if (form.Answers.Form is not { Event: { } found, Rules: { } rules }) return NotFound();
        var share = code is null ? null : await FindShareAsync(found, code, cancel);
        if (code is not null && share is null) return UnknownLink(found);

        var person = form.ToAttendee(rules);
        person.Choose(form.Answers.Sessions ?? []);
        var registration = await db.WriteAsync(async () =>
        {
            var made = await Registration.ApplyAsync(db, new Application(found, Languages.Current, [person], share, form.MayWait), clock.GetUtcNow(), cancel);
            await answers.KeepAsync(person, form.Answers, cancel);
            outbox.Tell(made);
            await db.SaveChangesAsync(cancel);
            return made;
        }, cancel);
        return new SeeOther($"/r/{registration.Secret}");
    }

    private Task<Event?> FindAsync(string slug, CancellationToken cancel) => db.EventsWithPage.AsNoTracking().Include(e => e.Seats)
        .FirstOrDefaultAsync(e => e.Slug == slug, cancel);

    private Task<EventShare?> FindShareAsync(Event found, string code, CancellationToken cancel) => db.EventShares.AsNoTracking()
        .Include(share => share.Event).Include(share => share.Unit).Include(share => share.Seats)
        .FirstOrDefaultAsync(share => share.EventId == found.Id && share.Code == code, cancel);

    /// <summary>A link that was mistyped, renewed or taken back.</summary>
    private ViewResult UnknownLink(Event found)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("UnknownLink", new SignupPage(found, clock.GetUtcNow(), new RegistrationRules { EventId = found.Id }, new SignupForm()));
    }
}

/// <summary>The page around the form: for what it is, and whether it is open.</summary>
/// <param name="Share">The part of the partner by whose link the person came.</param>
public sealed record SignupPage(Event Event, DateTimeOffset Now, RegistrationRules Rules, SignupForm Form, EventShare? Share = null)
{
    public string Address => $"/e/{Event.Slug}/register{(Share is null ? "" : "/" + Share.Code)}";
    public bool IsOpen => Event.AcceptsRegistrations(Now);
    /// <summary>Several may come in one go; who comes through a partner comes one by one.</summary>
    public bool TakesGroups => Share is null && IsOpen && !IsClosedToAll && Rules.MostInGroup is not null;

    public bool IsFull => Event.Seats.IsFull;

    /// <summary>There are no seats, and nobody may wait for one.</summary>
    public bool IsClosedToAll => SignupEntrances.Of(Event, Rules, Now) == SignupEntrance.Full;

    /// <summary>Whether the form asks the person if they would wait.</summary>
    public bool OffersToWait => Rules.HasWaitingList && !Rules.NeedsApproval && (IsTight(Event.Seats) || (Share is not null && IsTight(Share.Seats)) || Rules.Categories.Exists(category => IsTight(category.Seats)));

    private static bool IsTight(SeatPool seats) => seats.Left < 20;

    /// <summary>The event has seats, but not for this partner.</summary>
    public bool QuotaIsUsed => Share?.Seats.IsFull == true && !IsFull && !Rules.HasWaitingList && !Rules.NeedsApproval;
}
