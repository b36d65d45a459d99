namespace Events.Platform.Tables;

/// <summary>Where the header of a sheet is, what its columns are called, and the rows below it.</summary>
/// <param name="Number">The number of its last row in the file, 0 where there is none.</param>
/// <param name="Names">One for each column of the sheet: empty where it has none, A, B, C… in a sheet without a header.</param>
/// <param name="Data">The rows below, without totals and repeated headers.</param>
public sealed record HeaderRow(Sheet Sheet, int Number, IReadOnlyList<string> Names, IReadOnlyList<SheetRow> Data)
{
    /// <summary>How many columns it names, a doubtful one counting less: tells the better sheet or file.</summary>
    public double Certainty { get; private init; }

    /// <summary>The header of the sheet that names the most columns.</summary>
    public static HeaderRow Find(IReadOnlyList<Sheet> sheets, IReadOnlyList<Column> columns) =>
        sheets.Select(sheet => Find(sheet, columns)).MaxBy(header => (header.Certainty, header.Data.Count > 0 ? 1 : 0))!;

    /// <summary>The best row, or two rows, among the first twenty.</summary>
    public static HeaderRow Find(Sheet sheet, IReadOnlyList<Column> columns)
    {
        var (first, last, certainty) = new HeaderSearch(sheet, columns).Find();
        return (last < 0 ? Without(sheet, first) : Of(sheet, first, last)) with { Certainty = certainty };
    }

    /// <summary>The header that a person points at, by the number of its row in the file; 0 says that there is none.</summary>
    public static HeaderRow At(Sheet sheet, int number)
    {
        var index = sheet.Rows.ToList().FindIndex(row => row.Number == number);
        return index < 0 ? Without(sheet, 0) : Of(sheet, index, index);
    }

    private static HeaderRow Of(Sheet sheet, int first, int last)
    {
        var names = HeaderNames.Of(sheet, first, last);
        var header = sheet.Rows.Skip(first).Take(last - first + 1).ToList();
        var data = sheet.Rows.Skip(last + 1).Where(row => !TotalRow.Is(row) && !header.Exists(other => other.Cells.SequenceEqual(row.Cells)));
        return new HeaderRow(sheet, sheet.Rows[last].Number, names, [.. data]);
    }

    private static HeaderRow Without(Sheet sheet, int first) =>
        new(sheet, 0, [.. Enumerable.Range(0, sheet.Width).Select(Letters)], [.. sheet.Rows.Skip(first).Where(row => !TotalRow.Is(row))]);

    /// <summary>The name of a column as Excel shows it: A … Z, AA …</summary>
    public static string Letters(int column) => (column >= 26 ? Letters(column / 26 - 1) : "") + (char)('A' + column % 26);
}
