using Events.Features.Planning.Calendar;
using Events.Features.Registrations.Forms.Answering;
using Events.Features.Registrations.Tickets;
using Events.Platform;
using Events.Platform.Calendars;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Events.Features.Registrations.Own;

/// <summary>A registrant's own page: ticket, changes, calendar. Whoever has the secret is the registrant.</summary>
[Route("r/{secret}"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class OwnRegistrationController(EventsDbContext db, AnswerKeeping answers, TicketSigner signer, Flash flash, IOptions<Settings> settings, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        var tickets = new List<OwnTicket>();
        foreach (var attendee in registration.Attendees)
            tickets.Add(new OwnTicket(attendee, await signer.PayloadAsync(registration.Event, attendee.TicketCode, cancel)));
        var place = registration.State == RegistrationState.Waiting ? await WaitingList.PlaceAsync(db, registration, cancel) : 0;
        return View(new OwnRegistration(registration, tickets, place, clock.GetUtcNow()));
    }

    /// <param name="ticket">Whose data, where one registration brings several people.</param>
    [HttpGet("edit")]
    public async Task<IActionResult> Edit(string secret, string? ticket, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration || OwnPage.Person(registration, ticket) is not { } attendee) return NotFound();
        // The old links of one that has ended lead to where it says so.
        return registration.HasEnded ? new SeeOther($"/r/{secret}") : View(new OwnChange(registration, attendee, OwnForm.From(attendee)));
    }

    [HttpPost("edit"), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(string secret, string? ticket, OwnForm form, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration || OwnPage.Person(registration, ticket) is not { } attendee) return NotFound();
        if (registration.HasEnded) return new SeeOther($"/r/{secret}");
        registration.MustLetRegistrantChange(clock.GetUtcNow());
        db.Expect(attendee, form.Version);
        form.ApplyTo(attendee);
        attendee.KeepEmailOnce(registration.Event);
        await db.WriteAsync(async () =>
        {
            await answers.KeepAsync(attendee, form.Answers, cancel);
            if (form.Answers.Sessions is { } sessions) await attendee.ChangeSessionsAsync(db, sessions, clock.GetUtcNow(), cancel);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("Saved.");
        return new SeeOther($"/r/{secret}");
    }

    [HttpGet("calendar.ics")]
    public async Task<IActionResult> Calendar(string secret, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration) return NotFound();
        if (registration.HasEnded) return new SeeOther($"/r/{secret}");
        var entry = CalendarEntry.Of(registration.Event, settings.Value.Address($"/r/{secret}"), clock.GetUtcNow());
        return File(entry, CalendarFile.MediaType, $"{registration.Event.Slug}.ics");
    }
}

/// <param name="Payload">What the QR code says.</param>
public sealed record OwnTicket(Attendee Attendee, string Payload)
{
    /// <summary>The code as a person reads it aloud: <c>ABCD EFGH …</c>.</summary>
    public IEnumerable<string> Groups => Attendee.TicketCode.Chunk(4).Select(letters => new string(letters));
}

/// <param name="Place">In the waiting list, from 1.</param>
public sealed record OwnRegistration(Registration Registration, IReadOnlyList<OwnTicket> Tickets, int Place, DateTimeOffset Now)
{
    public bool CanCancel => Registration.RegistrantMayCancel(Now);
    public bool CanChange => Registration.RegistrantMayChange(Now);
    public bool HasEmail => Registration.Attendees.Any(attendee => attendee.Email.Length > 0);
}

public sealed record OwnChange(Registration Registration, Attendee Attendee, OwnForm Form);
