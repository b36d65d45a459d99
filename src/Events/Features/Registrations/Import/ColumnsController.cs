using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Import;

/// <summary>Which column of the file holds what: guessed, and corrected here.</summary>
[Route("desk/events/{eventId:long}/attendees/imports/{id:long}/columns"), Authorize(RegistrationsFeature.CanEdit)]
public class ColumnsController(EventsDbContext db, EventAccess access) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long eventId, long id, CancellationToken cancel) =>
        await FindAsync(eventId, id, cancel) is { } import ? View("Columns", import) : NotFound();

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long eventId, long id, Dictionary<string, int?> columns, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } import) return NotFound();
        import.Match(columns);
        if (!import.Columns.Has(AttendeeColumns.Name)) throw new Refused(ImportErrors.NameColumnIsMissing) { Field = AttendeeColumns.Name };
        await db.SaveChangesAsync(cancel);
        return new SeeOther($"/desk/events/{eventId}/attendees/imports/{id}");
    }

    private Task<AttendeeImport?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.AttendeeImports).Include(i => i.Event).FirstOrDefaultAsync(i => i.Id == id && i.EventId == eventId && i.CompletedAt == null, cancel);
}
