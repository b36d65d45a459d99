using System.Collections.Concurrent;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Imports;

/// <summary>
/// Does the work of an import's present stage, some rows at a time, each lot in a transaction of its own together with the count of what is done: after
/// a restart it goes on where it stopped. Should two run at once, the version of the import lets one of them go on.
/// </summary>
public partial class RunImport(EventsDbContext db, IEnumerable<IImportTarget> targets, TimeProvider clock, RunImport.Running running) : IDueJob
{
    private const int LotSize = 500;

    /// <summary>The imports that this process is working on.</summary>
    public sealed class Running : ConcurrentDictionary<long, bool>;

    public async Task RunAsync(long id, CancellationToken cancel)
    {
        if (!running.TryAdd(id, true)) return;
        try
        {
            await WorkAsync(id, cancel);
        }
        finally
        {
            running.TryRemove(id, out _);
        }
    }

    private async Task WorkAsync(long id, CancellationToken cancel)
    {
        var import = await db.Imports.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancel);
        if (import is not { IsWorking: true }) return;
        // What it changes was wished by whoever brought the list.
        CurrentActor.ActingAs(import.CreatedBy);
        var target = targets.Single(target => target.Kind == import.Kind);
        await (import.Stage switch
        {
            ImportStage.Checking => CheckAsync(id, target, cancel),
            ImportStage.Importing => TryApplyAsync(id, target, cancel),
            _ => UndoAsync(id, target, cancel),
        });
    }

    private async Task TryApplyAsync(long id, IImportTarget target, CancellationToken cancel)
    {
        try
        {
            await ApplyAsync(id, target, cancel);
        }
        catch (Refused refused)
        {
            await LotAsync(id, import =>
            {
                import.Return(refused);
                return Task.FromResult(true);
            }, cancel);
        }
    }

    private async Task ApplyAsync(long id, IImportTarget target, CancellationToken cancel)
    {
        var last = 0;
        while (true)
        {
            var more = await LotAsync(id, async import =>
            {
                var rows = await db.ImportRows.Where(row => row.ImportId == id && row.Number > last && row.State != RowState.Bad && !row.IsImported)
                    .OrderBy(row => row.Number).Take(target.LotSize).ToListAsync(cancel);
                if (rows.Count == 0) return false;
                last = rows[^1].Number;
                await target.ApplyAsync(import, rows, cancel);
                import.Advance(rows.Count);
                return true;
            }, cancel);
            if (!more) return;
        }
    }

    private async Task UndoAsync(long id, IImportTarget target, CancellationToken cancel)
    {
        while (await LotAsync(id, async import =>
        {
            var rows = await db.ImportRows.Where(row => row.ImportId == id && row.IsImported).OrderByDescending(row => row.Number).Take(LotSize).ToListAsync(cancel);
            if (rows.Count == 0) return false;
            await target.UndoAsync(import, rows, cancel);
            foreach (var row in rows) row.MarkUndone();
            import.Advance(rows.Count);
            return true;
        }, cancel))
        {
        }
    }

    /// <summary>One lot; where nothing is left, the stage is finished.</summary>
    private async Task<bool> LotAsync(long id, Func<Import, Task<bool>> work, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return await db.WriteAsync(async () =>
        {
            var import = await db.Imports.FirstAsync(i => i.Id == id, cancel);
            var more = await work(import);
            if (!more) await FinishAsync(import, cancel);
            await db.SaveChangesAsync(cancel);
            return more;
        }, cancel);
    }

    private async Task FinishAsync(Import import, CancellationToken cancel)
    {
        import.Finish(clock.GetUtcNow());
        var rows = db.ImportRows.Where(row => row.ImportId == import.Id);
        if (import.Stage == ImportStage.Done)
            import.Sum(await rows.Where(row => row.IsImported).GroupBy(row => row.State).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel),
                leftOut: await rows.CountAsync(row => !row.IsImported, cancel));
    }
}
