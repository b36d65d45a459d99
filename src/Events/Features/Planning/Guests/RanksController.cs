using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Guests;

/// <summary>The protocol order, changed by hand.</summary>
[Route("desk/events/{eventId:long}/guests/{id:long}/rank"), Authorize(PlanningFeature.CanEdit)]
public class RanksController(EventsDbContext db, EventAccess access) : Controller
{
    /// <param name="to">The place on the person's side, from 0; without it, one step.</param>
    /// <param name="by">A step: −1 up, 1 down.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, int? to, int by, CancellationToken cancel)
    {
        var all = await access.Of(db.GuestsOfHonour).Where(g => g.EventId == eventId).ToListAsync(cancel);
        if (all.FirstOrDefault(g => g.Id == id) is not { } guest) return NotFound();
        var side = all.Where(g => g.Side == guest.Side);
        if (to is { } place) GuestOfHonour.Rerank(side, guest, place);
        else GuestOfHonour.Step(side, guest, by);
        await db.SaveChangesAsync(cancel);
        return new SeeOther($"/desk/events/{eventId}/guests");
    }
}
