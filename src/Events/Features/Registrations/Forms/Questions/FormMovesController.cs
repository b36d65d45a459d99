using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Registrations.Forms.Questions;

/// <summary>Takes a question to another place of its form.</summary>
[Route("desk/events/{eventId:long}/form/questions/{key}/moves"), Authorize(PlanningFeature.CanEdit)]
public class FormMovesController(EventsDbContext db, EventAccess access) : Controller
{
    /// <param name="to">The place, from 0; without it, one step.</param>
    /// <param name="by">A step: −1 up, 1 down.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, string key, int? to, int by, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var isFound = await db.WriteAsync(async () =>
        {
            var form = await FormVersion.ToChangeAsync(db, eventId, null, cancel);
            if (form.Find(key) is not { } question) return false;
            if (to is { } place) form.MoveTo(question, place);
            else form.Move(question, Math.Sign(by));
            await db.SaveChangesAsync(cancel);
            return true;
        }, cancel);
        return isFound ? new SeeOther($"/desk/events/{eventId}/form") : NotFound();
    }
}
