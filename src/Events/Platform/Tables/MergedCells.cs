using ExcelDataReader;

namespace Events.Platform.Tables;

/// <summary>
/// Repeats a merged cell in each of its rows, so that a category written once counts for all below it. It is not repeated to the right:
/// a title across the sheet is one title.
/// </summary>
internal sealed class MergedCells(CellRange[]? areas)
{
    private readonly Queue<CellRange> waiting = new((areas ?? []).Where(area => area.ToRow > area.FromRow).OrderBy(area => area.FromRow));
    private readonly Dictionary<int, (string Text, int ToRow)> open = [];

    /// <summary>Fills the cells of a row; rows come in their order.</summary>
    public void Fill(int row, List<string> cells)
    {
        foreach (var (column, area) in open)
            if (row > area.ToRow) open.Remove(column);
            else Put(cells, column, area.Text);

        while (waiting.TryPeek(out var area) && area.FromRow <= row)
        {
            waiting.Dequeue();
            if (area.FromRow == row && area.FromColumn < cells.Count) open[area.FromColumn] = (cells[area.FromColumn], area.ToRow);
        }
    }

    private static void Put(List<string> cells, int column, string text)
    {
        if (text.Length == 0) return;
        while (cells.Count <= column) cells.Add("");
        if (cells[column].Length == 0) cells[column] = text;
    }
}
