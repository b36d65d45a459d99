using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Events.Features.CheckIn.Conflicts;

/// <summary>Notes that somebody has looked at a conflict, and what they found.</summary>
[Route("desk/events/{eventId:long}/conflicts/{scanId:guid}/looks"), Authorize(CheckInFeature.CanScan)]
public class ConflictLooksController(EventsDbContext db, EventAccess access, ConflictList list, CurrentUser user, Flash flash, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long eventId, Guid scanId, ConflictKind kind, [StringLength(ConflictLook.NoteLength)] string? note, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        var conflict = (await list.ReadAsync(eventId, cancel)).FirstOrDefault(row => row.Scan.Id == scanId && row.Kind == kind);
        if (conflict is null) return NotFound();
        if (conflict.Look is null)
        {
            note = note?.Trim() ?? "";
            db.Add(new ConflictLook { EventId = eventId, ScanId = scanId, Kind = kind, UserId = user.Id, At = clock.GetUtcNow(), Note = note[..Math.Min(note.Length, ConflictLook.NoteLength)] });
            await db.SaveChangesAsync(cancel);
            flash.Done("The conflict is marked as looked at.");
        }
        return new SeeOther($"/desk/events/{eventId}/conflicts");
    }
}
