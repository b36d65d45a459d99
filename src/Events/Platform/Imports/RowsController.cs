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
        row.Judge((await found.Target.StartCheck(found.Import).CheckAsync([row.Row], cancel))[0]);
        await db.SaveChangesAsync(cancel);
        return new SeeOther($"/desk/imports/{id}#row-{number}");
    }
}
