using Events.Features.CheckIn.Devices;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Files;
using Events.Platform.Data;
using Events.Platform.Files;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Cards;

/// <summary>Takes the photo of a business card at the door. It is kept as other uploads are: encrypted, and erased when they are.</summary>
[Route("checkin/{gateId:long}/people/{code}/card"), Authorize(CheckInFeature.AtDoor), BrowserToken]
public class CardsController(EventsDbContext db, GateAccess access, FileUploads uploads) : Controller
{
    [HttpPost(""), RequestSizeLimit(UploadedFile.MostBytesTogether), RequestFormLimits(MultipartBodyLengthLimit = UploadedFile.MostBytesTogether)]
    public async Task<IActionResult> Create(long gateId, string code, IFormFile? file, CancellationToken cancel)
    {
        if (await access.FindAsync(gateId, cancel) is not { } gate) return NotFound();
        var person = await db.Attendees.AsNoTracking().FirstOrDefaultAsync(a => a.TicketCode == code && a.EventId == gate.EventId, cancel);
        if (person is null) return NotFound();
        if (file is null) throw new Refused(FormErrors.FileIsMissing) { Field = "File" };
        await using (var content = file.OpenReadStream())
            await FileKind.AcceptAsync(content, file.Length, UploadedFile.MostBytes, BusinessCard.Kinds, cancel);
        await db.WriteAsync(async () =>
        {
            var added = await uploads.AddAsync(file, gate.EventId, BusinessCard.Key, cancel);
            await uploads.AttachAsync(person.Id, BusinessCard.Key, added.Reference, cancel);
        }, cancel);
        return NoContent();
    }
}
