using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Imports;

/// <summary>Mends one row of a list before it is imported.</summary>
[Route("desk/imports/{id:long}/rows/{number:int}"), Authorize(Policies.Work)]
public class RowsController(EventsDbContext db, ImportAccess access) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Update(long id, int number, Dictionary<string, string?> cells, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { Import.Stage: ImportStage.Ready } found) return NotFound();
        if (await db.ImportRows.FirstOrDefaultAsync(row => row.ImportId == id && row.Number == number, cancel) is not { } row) return NotFound();
        row.Mend(cells, found.Import.Columns);
        // A row may be wrong because of another: a short list is checked whole again, a long one when it is imported.
        var rows = found.Import.Total > ImportWork.ShortList ? [row] : await db.ImportRows.Where(other => other.ImportId == id).OrderBy(other => other.Number).ToListAsync(cancel);
        foreach (var (each, result) in rows.Zip(await found.Target.StartCheck(found.Import).CheckAsync([.. rows.Select(other => other.Row)], cancel))) each.Judge(result);
        await db.SaveChangesAsync(cancel);
        return new SeeOther($"/desk/imports/{id}#row-{number}");
    }
}
