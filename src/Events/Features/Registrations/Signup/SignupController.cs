using Events.Features.Planning;
using Events.Features.Registrations.Mails;
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
[Route("e/{slug}/register"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms)]
public class SignupController(EventsDbContext db, Outbox outbox, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string slug, CancellationToken cancel)
    {
        var found = await FindAsync(slug, cancel);
        return found is null ? NotFound() : View(new SignupPage(found, clock.GetUtcNow(), new SignupForm()));
    }

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(string slug, SignupForm form, CancellationToken cancel)
    {
        var found = await FindAsync(slug, cancel);
        if (found is null) return NotFound();
        if (form.IsFromProgram) return new SeeOther($"/e/{slug}");

        var registration = await db.WriteAsync(async () =>
        {
            var made = await Registration.RegisterAsync(db, found, RegistrationSource.Form, Languages.Current, [form.ToAttendee()], clock.GetUtcNow(), cancel);
            var attendee = made.Attendees[0];
            outbox.Add<TicketToAttendeeMail>(attendee.Email, attendee.Name, made.Language, attendee.Id);
            await db.SaveChangesAsync(cancel);
            return made;
        }, cancel);
        return new SeeOther($"/r/{registration.Secret}");
    }

    private Task<Event?> FindAsync(string slug, CancellationToken cancel) => db.EventsWithPage.AsNoTracking().Include(e => e.Seats)
        .FirstOrDefaultAsync(e => e.Slug == slug, cancel);
}

/// <summary>The page around the form: for what it is, and whether it is open.</summary>
public sealed record SignupPage(Event Event, DateTimeOffset Now, SignupForm Form)
{
    public bool IsOpen => Event.AcceptsRegistrations(Now);
    public bool IsFull => Event.Seats.IsFull;
}
