using Events.Features.Registrations.Forms.Answering;
using Events.Features.Registrations.Forms.Files;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Own;

/// <summary>A registrant corrects what we know of a person, and what that person answered.</summary>
[Route("r/{secret}/edit"), AllowAnonymous, EnableRateLimiting(RateLimits.PublicForms), SecretAddress]
public class OwnChangesController(EventsDbContext db, AnswerKeeping answers, IStringLocalizer texts, Flash flash, TimeProvider clock) : Controller
{
    /// <param name="ticket">Whose data, where one registration brings several people.</param>
    [HttpGet("")]
    public async Task<IActionResult> Edit(string secret, string? ticket, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration || OwnPage.Person(registration, ticket) is not { } attendee) return NotFound();
        // The old links of one that has ended lead to where it says so.
        return registration.HasEnded ? new SeeOther($"/r/{secret}") : View(new OwnChange(registration, attendee, OwnForm.From(attendee)));
    }

    [HttpPost(""), OnRefusal(nameof(Edit))]
    [RequestSizeLimit(UploadedFile.MostRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadedFile.MostRequest)]
    public async Task<IActionResult> Update(string secret, string? ticket, OwnForm form, CancellationToken cancel)
    {
        if (await OwnPage.FindAsync(db, secret, cancel) is not { } registration || OwnPage.Person(registration, ticket) is not { } attendee) return NotFound();
        if (registration.HasEnded) return new SeeOther($"/r/{secret}");
        var now = clock.GetUtcNow();
        registration.MustLetRegistrantChange(now);
        db.Expect(attendee, form.Version);
        var before = Change.Of(attendee);
        form.ApplyTo(attendee);
        attendee.KeepEmailOnce(registration.Event);
        await db.WriteAsync(async () =>
        {
            var rules = await RegistrationRules.OfAsync(db, registration.EventId, cancel);
            await answers.KeepAsync(attendee, form.Answers, cancel);
            if (form.Answers.Sessions is { } sessions) await attendee.ChangeSessionsAsync(db, sessions, now, cancel);
            registration.AskAboutChanges(rules, attendee, [.. Change.Between(before, Change.Of(attendee)), .. Change.Between(form.Answers.Form, form.Answers, texts)], now);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        if (registration.IsUnderReview) flash.Done("Saved. Somebody looks at what you changed; your ticket stays valid until you hear from us.");
        else flash.Done("Saved.");
        return new SeeOther($"/r/{secret}");
    }
}

public sealed record OwnChange(Registration Registration, Attendee Attendee, OwnForm Form);
