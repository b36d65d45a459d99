using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Imports;

/// <summary>What one sees of a checked list: how many rows lead to what, those that need a look page by page, and the first of the others.</summary>
public class ImportRows(EventsDbContext db)
{
    /// <summary>So many are shown, those first of which there is something to know.</summary>
    private const int MostReady = 100;

    public sealed record Result(FoundImport Found, IReadOnlyDictionary<RowState, int> Counts, PagedList<ImportRow> Bad, IReadOnlyList<ImportRow> Ready)
    {
        public int Good => Counts.Where(count => count.Key != RowState.Bad).Sum(count => count.Value);

        public int Of(RowState state) => Counts.GetValueOrDefault(state);
    }

    public async Task<Result> ReadAsync(FoundImport found, int page, CancellationToken cancel)
    {
        var rows = db.ImportRows.AsNoTracking().Where(row => row.ImportId == found.Import.Id);
        return new Result(
            found,
            await rows.GroupBy(row => row.State).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel),
            await PagedList<ImportRow>.ReadAsync(rows.Where(row => row.State == RowState.Bad).OrderBy(row => row.Number), page, cancel),
            await rows.Where(row => row.State != RowState.Bad).OrderBy(row => row.RemarksJson == "[]").ThenBy(row => row.Number).Take(MostReady).ToListAsync(cancel));
    }
}
