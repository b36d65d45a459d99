using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Import;

/// <summary>A list of people in four steps: file, columns, check, done.</summary>
[Route("desk/events/{eventId:long}/attendees/imports"), Authorize(RegistrationsFeature.CanEdit)]
public class ImportsController(EventsDbContext db, EventAccess access, TimeProvider clock) : Controller
{
    private const long MostBytes = 20 * 1024 * 1024;
    private const long MostRequest = 120 * 1024 * 1024;
    private const int MostRows = 5_000;
    private const int MostUnfinished = 10;

    [HttpGet("new")]
    public async Task<IActionResult> New(long eventId, CancellationToken cancel) =>
        await access.FindAsync(eventId, cancel) is { } found ? View(new NewImportPage(found, await UnfinishedAsync(eventId, cancel))) : NotFound();

    // The request may be larger than the file may be, so that a file that is too large is told so instead of breaking off.
    [HttpPost(""), OnRefusal(nameof(New)), RequestSizeLimit(MostRequest), RequestFormLimits(MultipartBodyLengthLimit = MostRequest)]
    public async Task<IActionResult> Create(long eventId, IFormFile? file, CancellationToken cancel)
    {
        if (await access.FindAsync(eventId, cancel) is null) return NotFound();
        if (file is null) throw new Refused(ImportErrors.FileIsMissing) { Field = "File" };
        var import = AttendeeImport.Start(eventId, FileKind.ShownName(file.FileName), await ReadAsync(file, cancel), clock.GetUtcNow());
        db.Add(import);
        await db.SaveChangesAsync(cancel);
        return new SeeOther($"/desk/events/{eventId}/attendees/imports/{import.Id}/columns");
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long eventId, long id, CancellationToken cancel)
    {
        if (await FindAsync(eventId, id, cancel) is not { } import) return NotFound();
        return import.IsComplete ? View("Done", import) : View(new ImportPage(import, await ImportCheck.RunAsync(db, import.Event, import, cancel)));
    }

    private static async Task<HeaderRow> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        await using var content = file.OpenReadStream();
        var kind = await FileKind.AcceptAsync(content, file.Length, MostBytes, FileKind.Spreadsheets, cancel);
        return HeaderRow.Find(await Task.Run(() => SheetReader.Read(content, kind, MostRows, cancel), cancel), AttendeeColumns.All);
    }

    private Task<List<UnfinishedImport>> UnfinishedAsync(long eventId, CancellationToken cancel) => db.AttendeeImports.AsNoTracking()
        .Where(i => i.EventId == eventId && i.CompletedAt == null).OrderByDescending(i => i.Id).Take(MostUnfinished)
        .Select(i => new UnfinishedImport(i.Id, i.FileName, i.CreatedAt)).ToListAsync(cancel);

    private Task<AttendeeImport?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.AttendeeImports).Include(i => i.Event).ThenInclude(e => e.Seats).FirstOrDefaultAsync(i => i.Id == id && i.EventId == eventId, cancel);
}

public sealed record UnfinishedImport(long Id, string FileName, DateTimeOffset CreatedAt);

public sealed record NewImportPage(Event Event, IReadOnlyList<UnfinishedImport> Unfinished);

public sealed record ImportPage(AttendeeImport Import, ImportCheck Check);
