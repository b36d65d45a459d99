using Events.Platform.Data;
using Events.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Imports;

/// <summary>Erases files and rows of lists after thirty days: they are full of people's data, and what was imported stands elsewhere.</summary>
public class EraseImports(EventsDbContext db, TimeProvider clock) : IJob
{
    private const int DaysKept = 30;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var before = now.AddDays(-DaysKept);
        var old = await db.Imports.Where(i => i.ErasedAt == null && i.CreatedAt < before && !Import.AtWork.Contains(i.Stage)).ToListAsync(cancel);
        foreach (var import in old)
        {
            import.Erase(now);
            await db.WriteAsync(async () =>
            {
                await db.ImportRows.Where(row => row.ImportId == import.Id).ExecuteDeleteAsync(cancel);
                await db.ImportFiles.Where(file => file.ImportId == import.Id).ExecuteDeleteAsync(cancel);
                await db.SaveChangesAsync(cancel);
            }, cancel);
        }
    }
}
