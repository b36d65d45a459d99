using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Forms;

/// <summary>What an event asks when people register, as the organiser puts it together.</summary>
[Route("desk/events/{eventId:long}/form"), Authorize(PlanningFeature.CanEdit)]
public class FormController(EventsDbContext db, EventAccess access) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is not { } found) return NotFound();
        var form = await FormVersion.OfAsync(db, eventId, cancel);
        return View(new FormPage(found, form, await db.Answers.AnyAsync(answer => answer.FormVersionId == form.Id, cancel)));
    }
}

/// <param name="IsAnswered">So that the next change makes another version.</param>
public sealed record FormPage(Event Event, FormVersion Form, bool IsAnswered);
