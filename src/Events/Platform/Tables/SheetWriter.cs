using System.IO.Compression;

namespace Events.Platform.Tables;

/// <summary>
/// Writes an .xlsx file row by row; no more than a few rows are held in memory. Strings stay text whatever they begin with, dates are dates,
/// decimals are amounts. Without <see cref="CompleteAsync"/>, after a failure for example, the file stays visibly broken instead of silently short.
/// </summary>
/// <param name="target">Is written asynchronously and forwards only, as a response must be; stays open.</param>
public sealed class SheetWriter(Stream target) : IAsyncDisposable
{
    private readonly PendingBytes pending = new();
    private readonly List<string> names = [];
    private ZipArchive? archive;

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">Text, numbers, <see cref="bool"/>, <see cref="DateOnly"/>, <see cref="DateTime"/>, <see cref="TimeOnly"/>; null leaves a
    /// cell blank, anything else is written as text. One row may be filled anew for each step.</param>
    public static async Task WriteAsync(
        Stream target, string name, IReadOnlyList<string> titles, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancel = default)
    {
        await using var writer = new SheetWriter(target);
        await writer.AddAsync(name, titles, rows, cancel);
        await writer.CompleteAsync(cancel);
    }

    /// <summary>Adds a sheet with a header that stays in view, a filter on each column, and columns about as wide as the first rows need.</summary>
    public async Task AddAsync(string name, IReadOnlyList<string> titles, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancel = default)
    {
        names.Add(SheetName.Valid(name, names));
        await using var source = rows.GetAsyncEnumerator(cancel);
        var first = await FirstRowsAsync(source);

        using var sheet = new SheetXml(Open($"xl/worksheets/sheet{names.Count}.xml"), titles, ColumnWidths.For(titles, first));
        foreach (var row in first) sheet.Add(row);
        while (await source.MoveNextAsync())
        {
            sheet.Add(source.Current);
            await pending.DrainSomeAsync(target, cancel);
        }
        sheet.Complete();
    }

    /// <summary>Writes what makes it a workbook, and the last bytes.</summary>
    public async Task CompleteAsync(CancellationToken cancel = default)
    {
        foreach (var (path, content) in WorkbookParts.For(names))
        {
            await using var part = new StreamWriter(Open(path));
            await part.WriteAsync(content);
        }
        archive?.Dispose();
        archive = null;
        await pending.DrainAsync(target, cancel);
    }

    public ValueTask DisposeAsync()
    {
        archive?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<List<object?[]>> FirstRowsAsync(IAsyncEnumerator<IReadOnlyList<object?>> source)
    {
        var rows = new List<object?[]>();
        while (rows.Count < ColumnWidths.RowsToLookAt && await source.MoveNextAsync()) rows.Add([.. source.Current]);
        return rows;
    }

    private Stream Open(string path)
    {
        archive ??= new ZipArchive(pending, ZipArchiveMode.Create, leaveOpen: true);
        // Written in two thirds of the time of the usual level, for files not quite twice as large.
        return archive.CreateEntry(path, CompressionLevel.Fastest).Open();
    }
}
