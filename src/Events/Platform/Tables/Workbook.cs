using Events.Platform.Files;
using Events.Platform.Web;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Events.Platform.Tables;

/// <summary>The sheets of an .xlsx or .xls file.</summary>
internal static class Workbook
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    public static IReadOnlyList<Sheet> Read(Stream content, FileKind kind, RowLimit limit)
    {
        if (kind == FileKind.Xlsx) ZipBomb.Refuse(content);
        using var reader = Open(content, kind);
        if (reader.ResultsCount == 0) throw new Refused(TableErrors.CannotBeRead);

        var visibleAlone = HasVisibleSheet(reader);
        var sheets = new List<Sheet>();
        do
        {
            if (visibleAlone && !IsVisible(reader)) continue;
            if (ReadSheet(reader, limit) is { Rows.Count: > 0 } sheet) sheets.Add(sheet);
        }
        while (reader.NextResult());
        return sheets;
    }

    private static bool HasVisibleSheet(IExcelDataReader reader)
    {
        var found = IsVisible(reader);
        while (!found && reader.NextResult()) found = IsVisible(reader);
        reader.Reset();
        return found;
    }

    private static bool IsVisible(IExcelDataReader reader) => reader.VisibleState == "visible";

    private static IExcelDataReader Open(Stream content, FileKind kind)
    {
        // First, for the settings ask for another of these code pages as soon as they are made.
        var chinese = CodePages.Chinese;
        var settings = new ExcelReaderConfiguration { FallbackEncoding = chinese, LeaveOpen = true };
        try
        {
            return kind == FileKind.Xlsx
                ? ExcelReaderFactory.CreateOpenXmlReader(content, settings)
                : ExcelReaderFactory.CreateBinaryReader(content, settings);
        }
        catch (InvalidPasswordException)
        {
            throw new Refused(TableErrors.IsProtected);
        }
        // An .xlsx with a password is wrapped in the container of .xls, where no workbook is found.
        catch (ExcelReaderException) when (kind == FileKind.Xls && EncryptedPackage.IsIn(content))
        {
            throw new Refused(TableErrors.IsProtected);
        }
    }

    private static Sheet ReadSheet(IExcelDataReader reader, RowLimit limit)
    {
        if (reader.FieldCount > LastColumn) throw new Refused(TableErrors.CannotBeRead);
        var rows = new List<SheetRow>();
        var merged = new MergedCells(reader.MergeCells);
        while (reader.Read())
        {
            if (reader.Depth >= LastRow) throw new Refused(TableErrors.CannotBeRead);
            var cells = RowCells.Take(reader.FieldCount, column => WorkbookCell.Text(reader, column));
            if (cells.Count == 0) continue;
            limit.Count();
            merged.Fill(reader.Depth, cells);
            rows.Add(new SheetRow(reader.Depth + 1, cells));
        }
        return new Sheet(Cells.Text(reader.Name), rows);
    }
}
