using Events.Features.Registrations.Signup;
using Events.Features.Registrations.Tickets;
using Events.Platform;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Events.Features.Registrations.Own;

/// <summary>A registrant's own page: ticket, changes, calendar. Whoever has the secret is the registrant.</summary>
[Route("r/{secret}"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms)]
public class OwnRegistrationController(EventsDbContext db, TicketSigner signer, Flash flash, IOptions<Settings> settings, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        var tickets = new List<OwnTicket>();
        foreach (var attendee in registration.Attendees)
            tickets.Add(new OwnTicket(attendee, await signer.PayloadAsync(registration.Event, attendee.TicketCode, cancel)));
        return View(new OwnRegistration(registration, tickets, clock.GetUtcNow()));
    }

    [HttpGet("edit")]
    public async Task<IActionResult> Edit(string secret, CancellationToken cancel) =>
        await OwnPage.FindAsync(db, secret, cancel) is { IsCancelled: false } registration
            ? View(new OwnChange(registration, SignupForm.From(registration.Attendees[0])))
            : NotFound();

    [HttpPost("edit"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(string secret, SignupForm form, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { IsCancelled: false } registration) return NotFound();
        var attendee = registration.Attendees[0];
        form.ApplyTo(attendee);
        attendee.KeepEmailOnce(registration.Event);
        await db.SaveChangesAsync(cancel);
        flash.Done("Your changes are saved. Your ticket stays valid.");
        return new SeeOther($"/r/{secret}");
    }

    [HttpGet("calendar.ics")]
    public async Task<IActionResult> Calendar(string secret, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        var entry = CalendarEntry.Of(registration.Event, settings.Value.Address($"/r/{secret}"), clock.GetUtcNow());
        return File(entry, CalendarEntry.MediaType, $"{registration.Event.Slug}.ics");
    }
}

/// <param name="Payload">What the QR code says.</param>
public sealed record OwnTicket(Attendee Attendee, string Payload);

public sealed record OwnRegistration(Registration Registration, IReadOnlyList<OwnTicket> Tickets, DateTimeOffset Now)
{
    public bool CanCancel => !Registration.IsCancelled && Now < Registration.Event.StartsAt && !Registration.Attendees.Any(a => a.HasArrived);
}

public sealed record OwnChange(Registration Registration, SignupForm Form);
