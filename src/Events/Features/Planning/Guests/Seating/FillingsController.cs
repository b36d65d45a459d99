using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Guests.Seating;

/// <summary>Seats everybody by protocol.</summary>
[Route("desk/events/{eventId:long}/seating/{id:long}/filling"), Authorize(PlanningFeature.CanEdit)]
public class FillingsController(EventsDbContext db, SeatingAccess seating, Flash flash) : Controller
{
    /// <param name="alsoByHand">Also seats those anew who were placed by hand.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, bool alsoByHand, CancellationToken cancel)
    {
        if (await seating.FindAsync(eventId, id, cancel) is not { } table) return NotFound();
        var everybody = await seating.EverybodyAsync(eventId, cancel);
        await db.WriteAsync(async () =>
        {
            // First empty: the database lets nobody sit on two seats, not even in between.
            table.Vacate(alsoByHand);
            await db.SaveChangesAsync(cancel);
            table.Fill(everybody);
            await db.SaveChangesAsync(cancel);
        }, cancel);
        flash.Done("Everybody is seated by rank.");
        return new SeeOther($"/desk/events/{eventId}/seating/{id}");
    }
}
