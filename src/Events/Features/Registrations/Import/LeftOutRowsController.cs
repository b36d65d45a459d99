using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Tables;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Events.Features.Registrations.Import;

/// <summary>The rows that were not imported as they stood in the file, each with its reason, to be mended and imported another time.</summary>
[Route("desk/events/{eventId:long}/attendees/imports/{id:long}/left-out"), Authorize(RegistrationsFeature.CanEdit)]
public class LeftOutRowsController(EventsDbContext db, EventAccess access, IStringLocalizer texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(long eventId, long id, CancellationToken cancel)
    {
        var import = await access.Of(db.AttendeeImports).AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.EventId == eventId && i.CompletedAt != null, cancel);
        if (import is null) return NotFound();
        return new SheetResult(texts["Rows that were not imported"], [.. import.Names, texts["Row"], texts["Why it was not imported"]], RowsAsync(import));
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(AttendeeImport import)
    {
        await Task.CompletedTask;
        var (names, rows) = (import.Names, import.Rows.ToDictionary(row => row.Number));
        foreach (var left in import.LeftOutRows)
            yield return [.. Enumerable.Range(0, names.Count).Select(column => (object?)rows[left.Number][column]), left.Number, left.Why(texts)];
    }
}
