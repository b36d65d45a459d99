using System.ComponentModel.DataAnnotations;
using Events.Features.Planning;
using Events.Features.Registrations.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.WalkIns;

/// <summary>Somebody stands at the desk and is not on the list: a name and an organisation are enough.</summary>
[Route("desk/events/{eventId:long}/walk-ins"), Authorize(RegistrationsFeature.CanEdit)]
public class WalkInsController(EventsDbContext db, EventAccess access, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new WalkInPage(found, new WalkInForm())) : NotFound();

    [HttpPost(""), OnRefusal(nameof(New))]
    public async Task<IActionResult> Create(long eventId, WalkInForm form, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var person = new Attendee
        {
            Name = form.Name!.Trim(),
            Organisation = form.Organisation?.Trim() ?? "",
            Email = Fold.Email(form.Email),
            Category = form.Category,
        };
        await db.WriteAsync(async () =>
        {
            var made = await Registration.RegisterAsync(db, found, RegistrationSource.WalkIn, Languages.Current, [person], clock.GetUtcNow(), cancel);
            if (person.Email.Length > 0) outbox.Add<TicketToAttendeeMail>(person.Email, person.Name, made.Language, person.Id);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("{0} is registered.", person.Name);
        return new SeeOther($"/desk/events/{eventId}/attendees/{person.Id}");
    }
}

public class WalkInForm
{
    [Required, StringLength(200), Display(Name = "Name")]
    public string? Name { get; set; }

    [StringLength(300), Display(Name = "Organisation")]
    public string? Organisation { get; set; }

    [EmailAddress, StringLength(320), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public string? Email { get; set; }

    [Display(Name = "Category")]
    public AttendeeCategory Category { get; set; }
}

public sealed record WalkInPage(Event Event, WalkInForm Form);
