namespace Events.Platform.Tables;

/// <summary>Looks for the header among the first rows of a sheet: under titles and dates, in one row or in two.</summary>
internal sealed class HeaderSearch(Sheet sheet, IReadOnlyList<Column> columns)
{
    private const int RowsToLookAt = 20;
    private const double LeastCertainty = 0.8;
    private const double OneColumnMore = 0.7;

    private readonly int rows = Math.Min(RowsToLookAt, sheet.Rows.Count);

    /// <summary>The indexes of its first and last row and what they are worth; without a header, the index of the first data and -1.</summary>
    public (int First, int Last, double Certainty) Find()
    {
        if (rows == 0) return (0, -1, 0);
        var single = Enumerable.Range(0, rows).Select(index => Certainty(index, index)).ToList();
        var best = single.IndexOf(single.Max());
        if (single[best] < LeastCertainty) return Unrecognised();

        var (above, below) = (Pair(best - 1), Pair(best));
        if (below > 0 && IsHeaderToo(single, best, best + 1)) return (best, best + 1, Math.Max(below, single[best]));
        if (above > 0 && IsHeaderToo(single, best, best - 1)) return (best - 1, best, Math.Max(above, single[best]));
        if (below > single[best] + OneColumnMore && below >= above) return (best, best + 1, below);
        if (above > single[best] + OneColumnMore || (IsGroup(best - 1) && HasDoubles(best))) return (best - 1, best, Math.Max(above, single[best]));
        return (best, best, single[best]);
    }

    /// <summary>姓名 | 单位 over Name | Organisation: data does not consist of column names.</summary>
    private static bool IsHeaderToo(List<double> certainties, int best, int other) => certainties[other] >= Math.Max(1.5, certainties[best] / 2);

    private double Certainty(int first, int last) => ColumnGuess.ByHeader(HeaderNames.Of(sheet, first, last), columns).Sum(pair => pair.Certainty);

    private double Pair(int first) => first >= 0 && first + 1 < rows && IsNext(first) ? Certainty(first, first + 1) : 0;

    private bool IsNext(int index) => sheet.Rows[index + 1].Number == sheet.Rows[index].Number + 1;

    /// <summary>A title has one text, a row of groups several.</summary>
    private bool IsGroup(int index) => index >= 0 && IsNext(index) && Filled(index) >= 2;

    private bool HasDoubles(int index)
    {
        var names = sheet.Rows[index].Cells.Where(cell => cell.Length > 0).ToList();
        return names.Distinct().Count() < names.Count;
    }

    private int Filled(int index) => sheet.Rows[index].Cells.Count(cell => cell.Length > 0);

    /// <summary>No known word: the first row that is about as wide as any is the header, unless values stand in it already.</summary>
    private (int First, int Last, double Certainty) Unrecognised()
    {
        var widest = Enumerable.Range(0, rows).Max(Filled);
        var first = Enumerable.Range(0, rows).First(index => Filled(index) * 5 >= widest * 4);
        return sheet.Rows.Count == 1 || sheet.Rows[first].Cells.Any(IsValue) ? (first, -1, 0) : (first, first, 0);
    }

    private bool IsValue(string cell) =>
        cell.Length > 0 && (cell.All(char.IsAsciiDigit) || Cells.IsEmail(cell) || Cells.IsDate(cell) || columns.Any(column => column.LooksLike?.Invoke(cell) == true));
}
