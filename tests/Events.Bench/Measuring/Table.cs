using System.Globalization;
using System.Text;

namespace Events.Bench.Measuring;

/// <summary>Prints rows as a table in Markdown whose columns stand in line.</summary>
public static class Table
{
    public static void Print(IEnumerable<Row> rows)
    {
        string[][] lines = [["work", "ours", "bare floor", "ratio", "bound", "ok"], .. rows.Select(Cells)];
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => Width(line[column]))).ToArray();
        lines = [lines[0], [.. widths.Select(width => new string('-', width))], .. lines[1..]];

        Console.OutputEncoding = Encoding.UTF8;
        foreach (var line in lines)
            Console.WriteLine($"| {string.Join(" | ", line.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell))))} |");
    }

    private static string[] Cells(Row row) => [row.Work, row.Ours, row.Floor, row.Ratio, row.Bound, row.IsKept ? "yes" : "NO"];

    private static int Width(string cell) => new StringInfo(cell).LengthInTextElements;
}
