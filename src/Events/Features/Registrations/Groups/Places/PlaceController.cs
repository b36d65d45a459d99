using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Events.Features.Registrations.Groups.Places;

/// <summary>The manager says who comes on one place.</summary>
[Route("r/{secret}/group/places/{number:int}"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class PlaceController(EventsDbContext db, Outbox outbox, Flash flash, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(string secret, int number, CancellationToken cancel)
    {
        if (await GroupPages.FindAsync(db, secret, cancel) is not { } group) return NotFound();
        return group.Place(number) is { IsOpenPlace: true } ? View(new PlacePage(group, number, new PlaceForm { Organisation = group.Name })) : new SeeOther($"/r/{secret}/group");
    }

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(string secret, int number, PlaceForm form, CancellationToken cancel)
    {
        if (await GroupPages.FindAsync(db, secret, cancel) is not { } group) return NotFound();
        if (group.Place(number) is not { } place) return new SeeOther($"/r/{secret}/group");
        await db.WriteAsync(async () =>
        {
            await group.NameAsync(db, place, form.ApplyTo, await RegistrationRules.OfAsync(db, group.EventId, cancel), clock.GetUtcNow(), cancel);
            outbox.Tell(place);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        if (!place.IsConfirmed) flash.Done("{0} is named. The place is not confirmed yet.", place.Attendees[0].Name);
        else if (form.Email?.Length > 0) flash.Done("{0} is registered and gets the ticket by e-mail.", place.Attendees[0].Name);
        else flash.Done("{0} is registered. Please pass on the ticket, for there is no e-mail address.", place.Attendees[0].Name);
        return new SeeOther($"/r/{secret}/group");
    }
}

/// <summary>What is asked of somebody whom the manager names; the address may be missing.</summary>
public class PlaceForm : PersonForm;

public sealed record PlacePage(RegistrationGroup Group, int Number, PlaceForm Form);
