namespace Events.Platform.Tables;

/// <summary>Guesses which column holds which field: by the words of the header, then by what stands in the first rows.</summary>
public static class ColumnGuess
{
    private const int RowsToLookAt = 50;
    private const double MostLookLikeIt = 0.6;
    private const double IsPartOfHeader = 0.8;

    /// <summary>Each field gets one column at most, each column goes to one field at most; the surest pairs first.</summary>
    public static ColumnMap For(HeaderRow header, IReadOnlyList<Column> columns)
    {
        var values = Enumerable.Range(0, header.Names.Count)
            .Select(index => header.Data.Take(RowsToLookAt).Select(row => row[index]).Where(value => !Cells.IsBlank(value)).ToList()).ToList();
        var map = ByHeader(header.Names, columns, (column, index, certainty) => certainty >= IsPartOfHeader || !Contradicts(column, values[index]))
            .ToDictionary(pair => pair.Column.Field, pair => pair.Index);

        var byContent = columns.Where(column => !map.ContainsKey(column.Field))
            .SelectMany(column => values.Select((found, index) => (column.Field, Index: index, Share: Share(column, found))))
            .Where(guess => guess.Share >= MostLookLikeIt).OrderByDescending(guess => guess.Share);
        foreach (var (field, index, _) in byContent)
            if (!map.ContainsValue(index)) map.TryAdd(field, index);
        return new ColumnMap(map);
    }

    internal static List<(Column Column, int Index, double Certainty)> ByHeader(
        IReadOnlyList<string> names, IReadOnlyList<Column> columns, Func<Column, int, double, bool>? allows = null)
    {
        var headers = names.Select(HeaderText.Of).ToList();
        var pairs = columns.SelectMany(column => headers.Select((header, index) => (Column: column, Index: index, Certainty: column.Match(header))))
            .Where(pair => pair.Certainty > 0 && allows?.Invoke(pair.Column, pair.Index, pair.Certainty) != false)
            .OrderByDescending(pair => pair.Certainty);

        var chosen = new List<(Column Column, int Index, double Certainty)>();
        foreach (var pair in pairs)
            if (!chosen.Exists(other => other.Column == pair.Column || other.Index == pair.Index)) chosen.Add(pair);
        return chosen;
    }

    private static double Share(Column column, List<string> values) =>
        column.LooksLike is null || values.Count == 0 ? 0 : (double)values.Count(column.LooksLike) / values.Count;

    /// <summary>A header that only contains the name, such as 邮箱是否有效, does not stand against what is below it.</summary>
    private static bool Contradicts(Column column, List<string> values) =>
        column.LooksLike is not null && values.Count >= 3 && Share(column, values) == 0;
}
