namespace Events.Platform.Tables;

/// <summary>One sheet of a workbook, or a whole .csv file: the rows that hold something.</summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The number of columns of the widest row.</summary>
    public int Width { get; } = Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count);
}

/// <summary>One row, without the blank cells at its end.</summary>
/// <param name="Number">The row's number in the file, counted from 1, as Excel shows it.</param>
/// <param name="Cells">The texts of the cells, clean of what nobody can see.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a column counted from 0, empty beyond the end of the row.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}
