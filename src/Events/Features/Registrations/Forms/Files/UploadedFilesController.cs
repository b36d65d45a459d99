using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Forms.Files;

/// <summary>Files that people sent with their answers, for those who work on registrations: each look is audited, and they come always as something to be saved, never shown by the browser (nosniff).</summary>
[Route("desk/events/{eventId:long}/attendees/{attendeeId:long}/files"), Authorize(RegistrationsFeature.CanEdit)]
public class UploadedFilesController(EventsDbContext db, EventAccess access, Vault vault, AuditTrail audit) : Controller
{
    [HttpGet("{code}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Show(long eventId, long attendeeId, string code, CancellationToken cancel)
    {
        if (await access.Of(db.Attendees).AsNoTracking().FirstOrDefaultAsync(a => a.Id == attendeeId && a.EventId == eventId, cancel) is not { } person) return NotFound();
        var found = await db.UploadedFiles.AsNoTracking().FirstOrDefaultAsync(file => file.Code == code && file.AttendeeId == attendeeId, cancel);
        if (found is null) return NotFound();
        audit.Viewed(db, person, $"Uploaded file {found.Name}");
        await db.SaveChangesAsync(cancel);
        return File(found.Open(vault), found.MediaType, found.Name);
    }
}
