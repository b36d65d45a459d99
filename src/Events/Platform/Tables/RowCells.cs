namespace Events.Platform.Tables;

/// <summary>Takes the cells of a row up to the last that holds something.</summary>
internal static class RowCells
{
    /// <summary>Beyond it columns are ignored: no list has so many, but a stray value may stand in column XFD.</summary>
    private const int Most = 500;

    public static List<string> Take(int columns, Func<int, string> text)
    {
        var cells = new List<string>();
        for (var column = Math.Min(columns, Most) - 1; column >= 0; column--)
        {
            var cell = text(column);
            if (cell.Length > 0 || cells.Count > 0) cells.Add(cell);
        }
        cells.Reverse();
        return cells;
    }
}
