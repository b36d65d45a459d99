using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Imports;

/// <summary>Which column of the file holds what: guessed or remembered, and corrected here.</summary>
[Route("desk/imports/{id:long}/columns"), Authorize(Policies.Work)]
public class ColumnsController(EventsDbContext db, ImportAccess access, ImportWork work) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(long id, CancellationToken cancel) =>
        await access.FindAsync(id, cancel) is { Import.IsComplete: false } found ? View("Columns", found) : NotFound();

    [HttpPost(""), OnRefusal(nameof(Edit))]
    public async Task<IActionResult> Update(long id, Dictionary<string, int?> columns, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return NotFound();
        found.Import.Match(columns, found.Target.Columns);
        await RememberAsync(found.Import, cancel);
        await work.BeginAsync(found.Import, cancel);
        return new SeeOther($"/desk/imports/{id}");
    }

    private async Task RememberAsync(Import import, CancellationToken cancel)
    {
        var mapping = ImportMapping.Of(import);
        if (await db.ImportMappings.FirstOrDefaultAsync(m => m.Kind == mapping.Kind && m.Signature == mapping.Signature, cancel) is { } known) known.Take(import);
        else db.Add(mapping);
    }
}
