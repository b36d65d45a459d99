using System.Collections.Concurrent;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Security;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Imports;

/// <summary>
/// Does the work of an import's present stage, some rows at a time, each lot in a transaction of its own together with the count of what is done: after
/// a restart it goes on where it stopped. Should two nodes run it at once, each lot is one node's: whoever meets a version that is not its own stops.
/// </summary>
public partial class RunImport(EventsDbContext db, IEnumerable<IImportTarget> targets, TimeProvider clock, RunImport.Running running) : IDueJob
{
    /// <summary>The imports that this process is working on.</summary>
    public sealed class Running : ConcurrentDictionary<long, bool>;

    private const int RowsAtOnce = 500;

    private long version;
    private bool isOvertaken;

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
        (version, isOvertaken) = (import.Version, false);
        // What it changes was wished by whoever brought the list.
        CurrentActor.ActingAs(import.CreatedBy);
        var target = targets.Single(target => target.Kind == import.Kind);
        await (import.Stage switch
        {
            ImportStage.Checking => CheckAsync(id, target, cancel),
            ImportStage.Importing => TryAsync(id, () => ApplyAsync(id, target, cancel), cancel),
            _ => TryAsync(id, () => UndoAsync(id, target, cancel), cancel),
        });
    }

    /// <summary>A refusal ends the stage, and the person is told. What was imported by then can be taken back.</summary>
    private async Task TryAsync(long id, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await work();
        }
        catch (Refused refused)
        {
            await LotAsync(id, async import =>
            {
                import.Return(refused, await db.ImportRows.AnyAsync(row => row.ImportId == id && row.IsImported, cancel), clock.GetUtcNow());
                await SumAsync(import, cancel);
                return true;
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
            var rows = await db.ImportRows.Where(row => row.ImportId == id && row.IsImported).OrderByDescending(row => row.Number).Take(RowsAtOnce).ToListAsync(cancel);
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
            await db.TakeTurnAsync($"{Import.DueKind}-{id}", cancel);
            var import = await db.Imports.FirstAsync(i => i.Id == id, cancel);
            if (isOvertaken = import.Version != version) return false;
            var more = await work(import);
            if (!more)
            {
                import.Finish(clock.GetUtcNow());
                await SumAsync(import, cancel);
            }
            await db.SaveChangesAsync(cancel);
            version = import.Version;
            return more;
        }, cancel);
    }

    /// <summary>Keeps for the record what came of the rows.</summary>
    private async Task SumAsync(Import import, CancellationToken cancel)
    {
        if (import.Stage != ImportStage.Done) return;
        await db.SaveChangesAsync(cancel);
        var rows = db.ImportRows.Where(row => row.ImportId == import.Id);
        var imported = await rows.Where(row => row.IsImported).GroupBy(row => row.State).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);
        import.Sum(imported, await rows.CountAsync(row => !row.IsImported, cancel));
    }
}
