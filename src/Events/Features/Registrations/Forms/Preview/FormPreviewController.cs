using Events.Features.Planning;
using Events.Features.Registrations.Forms.Answering;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Forms.Preview;

/// <summary>The form as people will see it, in either language. Nothing of it is sent.</summary>
[Route("desk/events/{eventId:long}/form/preview"), Authorize(PlanningFeature.CanEdit)]
public class FormPreviewController(EventsDbContext db, EventAccess access, FormReading forms) : Controller
{
    /// <param name="words">The language of the form, <c>zh</c> or <c>en</c>; else that of the page.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, string? words, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var rules = await RegistrationRules.OfAsync(db, eventId, cancel);
        var form = await forms.OfAsync(found, rules, cancel);
        var choices = form.Category is null ? rules.OnForm.ToList() : [];
        return View(new FormPreview(found, form, choices, words is "zh" or "en" ? words : Languages.Current));
    }
}

/// <param name="Choices">The categories among which people choose, where a question is for some of them.</param>
public sealed record FormPreview(Event Event, AskedForm Form, IReadOnlyList<AttendeeCategory> Choices, string Language);
