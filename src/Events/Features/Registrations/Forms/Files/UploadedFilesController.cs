using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Forms.Files;

/// <summary>Files that people sent with their answers, for the desk: always as something to be saved, never shown by the browser (nosniff).</summary>
[Route("desk/events/{eventId:long}/attendees/{attendeeId:long}/files"), Authorize(RegistrationsFeature.CanView)]
public class UploadedFilesController(EventsDbContext db, EventAccess access) : Controller
{
    [HttpGet("{code}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Show(long eventId, long attendeeId, string code, CancellationToken cancel)
    {
        if (!await access.Of(db.Attendees).AnyAsync(a => a.Id == attendeeId && a.EventId == eventId, cancel)) return NotFound();
        var found = await db.UploadedFiles.AsNoTracking().FirstOrDefaultAsync(file => file.Code == code && file.AttendeeId == attendeeId, cancel);
        return found is null ? NotFound() : File(found.Content, found.MediaType, found.Name);
    }
}
