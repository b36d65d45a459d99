using Events.Platform.Files;
using Events.Platform.Web;

namespace Events.Platform.Tables;

/// <summary>
/// Reads .xlsx, .xls and .csv files as they come. Hidden sheets are left out unless all are hidden; empty rows are left out while the others keep
/// their numbers; a merged cell counts for each row that it covers.
/// </summary>
public static class SheetReader
{
    public const int MostRows = 100_000;

    /// <inheritdoc cref="Read(Stream, FileKind, int, CancellationToken)"/>
    public static IReadOnlyList<Sheet> Read(string path, FileKind kind, int mostRows = MostRows, CancellationToken cancel = default)
    {
        using var content = File.OpenRead(path);
        return Read(content, kind, mostRows, cancel);
    }

    /// <summary>The sheets that hold something, in their order. It works the processor for seconds when a file is large.</summary>
    /// <param name="content">Can seek; stays open.</param>
    /// <param name="mostRows">Of all sheets together.</param>
    /// <exception cref="Refused">One of <see cref="TableErrors"/>.</exception>
    public static IReadOnlyList<Sheet> Read(Stream content, FileKind kind, int mostRows = MostRows, CancellationToken cancel = default)
    {
        var limit = new RowLimit(mostRows, cancel);
        IReadOnlyList<Sheet> sheets;
        try
        {
            content.Position = 0;
            sheets = kind == FileKind.Csv ? CsvFile.Read(content, limit) : Workbook.Read(content, kind, limit);
        }
        // The parsers meet a broken file with whatever exception its bytes lead to.
        catch (Exception failure) when (failure is not (Refused or OperationCanceledException))
        {
            throw new Refused(TableErrors.CannotBeRead);
        }
        return sheets.Count > 0 ? sheets : throw new Refused(TableErrors.HasNoRows);
    }
}
