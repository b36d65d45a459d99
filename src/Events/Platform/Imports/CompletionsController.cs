using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Imports;

/// <summary>Brings the good rows of a list in, and takes them back.</summary>
[Route("desk/imports/{id:long}/completion"), Authorize(Policies.Work)]
public class CompletionsController(EventsDbContext db, ImportAccess access, ImportWork work) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(long id, string? choice, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return NotFound();
        found.Import.Accept(choice ?? "", await db.ImportRows.CountAsync(row => row.ImportId == id && row.State != RowState.Bad, cancel));
        await work.BeginAsync(found.Import, cancel);
        return new SeeOther($"/desk/imports/{id}");
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(long id, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not { } found) return NotFound();
        found.Import.TakeBack(await db.ImportRows.CountAsync(row => row.ImportId == id && row.IsImported, cancel));
        await work.BeginAsync(found.Import, cancel);
        return new SeeOther($"/desk/imports/{id}");
    }
}
