using Events.Platform.Data;
using Events.Platform.Security;
using Events.Platform.Tables;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Platform.Imports;

/// <summary>The rows that were not imported as they stood in the file, each with its reason, to be mended and imported another time.</summary>
[Route("desk/imports/{id:long}/left-out"), Authorize(Policies.Work)]
public class LeftOutRowsController(EventsDbContext db, ImportAccess access, IStringLocalizer texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long id, CancellationToken cancel) =>
        await access.FindAsync(id, cancel) is { Import.IsComplete: true } found
            ? new SheetResult(texts["Rows that were not imported"], [.. found.Import.Names, texts["Row"], texts["Why it was not imported"]], RowsAsync(found.Import))
            : NotFound();

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(Import import)
    {
        var columns = import.Names.Count;
        await foreach (var row in db.ImportRows.AsNoTracking().Where(row => row.ImportId == import.Id && row.State == RowState.Bad).OrderBy(row => row.Number).AsAsyncEnumerable())
        {
            var cells = row.Row;
            yield return [.. Enumerable.Range(0, columns).Select(column => (object?)cells[column]), row.Number, string.Join(' ', row.Remarks.Where(remark => remark.IsWrong).Select(remark => remark.Say(texts)))];
        }
    }
}
