using Events.Platform.Files;
using Events.Platform.Tables;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Imports;

public partial class RunImport
{
    /// <summary>Reads the file and checks each row. It begins anew after a restart; only what people have written into rows stays.</summary>
    private async Task CheckAsync(long id, IImportTarget target, CancellationToken cancel)
    {
        var mended = await db.ImportRows.Where(row => row.ImportId == id && row.IsMended).ToDictionaryAsync(row => row.Number, cancel);
        var (import, rows) = await ReadAsync(id, target, cancel);
        await LotAsync(id, async current =>
        {
            await db.ImportRows.Where(row => row.ImportId == id && !row.IsMended).ExecuteDeleteAsync(cancel);
            current.Begin(rows.Count);
            return true;
        }, cancel);
        if (isOvertaken) return;

        var check = target.StartCheck(import);
        foreach (var lot in rows.Chunk(RowsAtOnce))
        {
            var checkedRows = lot.Select(row => mended.GetValueOrDefault(row.Number) ?? ImportRow.Of(id, row)).ToList();
            var found = await check.CheckAsync([.. checkedRows.Select(row => row.Row)], cancel);
            foreach (var (row, result) in checkedRows.Zip(found)) row.Judge(result);
            await LotAsync(id, current =>
            {
                db.AddRange(checkedRows.Where(row => !row.IsMended));
                db.UpdateRange(checkedRows.Where(row => row.IsMended));
                current.Advance(lot.Length);
                return Task.FromResult(true);
            }, cancel);
            if (isOvertaken) return;
        }
        await LotAsync(id, _ => Task.FromResult(false), cancel);
    }

    private async Task<(Import, IReadOnlyList<SheetRow>)> ReadAsync(long id, IImportTarget target, CancellationToken cancel)
    {
        var import = await db.Imports.AsNoTracking().Include(i => i.File).FirstAsync(i => i.Id == id, cancel);
        var kind = FileKind.Spreadsheets.Single(kind => kind.Ending == import.File.Kind);
        return (import, UploadedList.FindHeader(import.File.Content, kind, target.Columns, cancel).Data);
    }
}
