using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Import;

/// <summary>Mends one row of a list before it is imported.</summary>
[Route("desk/events/{eventId:long}/attendees/imports/{id:long}/rows/{number:int}"), Authorize(RegistrationsFeature.CanEdit)]
public class RowsController(EventsDbContext db, EventAccess access) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Update(long eventId, long id, int number, Dictionary<string, string?> cells, CancellationToken cancel)
    {
        var import = await access.Of(db.AttendeeImports).FirstOrDefaultAsync(i => i.Id == id && i.EventId == eventId, cancel);
        if (import is null) return NotFound();
        import.Mend(number, cells);
        await db.SaveChangesAsync(cancel);
        return new SeeOther($"/desk/events/{eventId}/attendees/imports/{id}#row-{number}");
    }
}
