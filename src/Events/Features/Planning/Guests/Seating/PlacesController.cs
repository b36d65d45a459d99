using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.Planning.Guests.Seating;

/// <summary>A seat given by hand.</summary>
[Route("desk/events/{eventId:long}/seating/{id:long}/places"), Authorize(PlanningFeature.CanEdit)]
public class PlacesController(EventsDbContext db, SeatingAccess seating, Flash flash) : Controller
{
    /// <param name="guest">Nobody empties the seat.</param>
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, long id, long? guest, long seat, CancellationToken cancel)
    {
        if (await seating.FindAsync(eventId, id, cancel) is not { } table || table.Seats.FirstOrDefault(s => s.Id == seat) is not { } chosen) return NotFound();
        var everybody = await seating.EverybodyAsync(eventId, cancel);
        if (guest is null) chosen.Leave();
        else if (everybody.FirstOrDefault(g => g.Id == guest) is not { } person) return NotFound();
        else if (!person.TakesSeat) throw new Refused(GuestErrors.HasDeclined);
        else
        {
            await db.WriteAsync(async () =>
            {
                var sit = SeatingTable.Place(person, chosen);
                await db.SaveChangesAsync(cancel);
                sit();
                await db.SaveChangesAsync(cancel);
            }, cancel);
        }
        await db.SaveChangesAsync(cancel);
        if (guest is null) flash.Done("The seat is free. It is given by rank when the table is filled again.");
        else flash.Done("The seats are changed. They stay so when the table is filled again.");
        return new SeeOther($"/desk/events/{eventId}/seating/{id}");
    }
}
