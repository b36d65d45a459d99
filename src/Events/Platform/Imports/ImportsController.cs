using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Imports;

/// <summary>A list in four steps: file, columns, check, done.</summary>
[Route("desk/imports"), Authorize(Policies.Work)]
public class ImportsController(EventsDbContext db, ImportAccess access, ImportRows rows, IActor actor, TimeProvider clock) : Controller
{
    // The request may be larger than the file may be, so that a file that is too large is told so instead of breaking off.
    private const long MostRequest = 120 * 1024 * 1024;
    private const int MostShown = 20;

    [HttpGet("new")]
    public async Task<IActionResult> New(string? kind, long scope, CancellationToken cancel)
    {
        if (await access.FindAsync(kind, scope, cancel) is not var (target, place)) return NotFound();
        var earlier = await db.Imports.AsNoTracking().Where(i => i.Kind == target.Kind && i.ScopeId == scope).OrderByDescending(i => i.Id).Take(MostShown).ToListAsync(cancel);
        return View(new NewImportPage(target.Kind, scope, place, earlier));
    }

    [HttpPost(""), OnRefusal(nameof(New)), RequestSizeLimit(MostRequest), RequestFormLimits(MultipartBodyLengthLimit = MostRequest)]
    public async Task<IActionResult> Create(string? kind, long scope, IFormFile? file, CancellationToken cancel)
    {
        if (await access.FindAsync(kind, scope, cancel) is not var (target, _)) return NotFound();
        var list = await UploadedList.ReadAsync(file, target, cancel);
        var signature = ImportMapping.SignatureOf(list.Header.Names);
        var remembered = await db.ImportMappings.AsNoTracking().FirstOrDefaultAsync(m => m.Kind == target.Kind && m.Signature == signature, cancel);
        var import = Import.Start(target.Kind, scope, list, target.Columns, remembered?.Columns, actor.Name, clock.GetUtcNow());
        db.Add(import);
        await db.SaveChangesAsync(cancel);
        return new SeeOther($"/desk/imports/{import.Id}/columns");
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Show(long id, int page, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return NotFound();
        return found.Import.Stage switch
        {
            ImportStage.Columns => new SeeOther($"/desk/imports/{id}/columns"),
            ImportStage.Ready => View("Ready", await rows.ReadAsync(found, page, cancel)),
            ImportStage.Done or ImportStage.Undone => View("Done", found),
            _ => View("Working", found),
        };
    }
}

public sealed record NewImportPage(string Kind, long ScopeId, ImportPlace Place, IReadOnlyList<Import> Earlier);
