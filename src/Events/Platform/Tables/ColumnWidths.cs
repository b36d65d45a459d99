namespace Events.Platform.Tables;

/// <summary>How wide the columns of a sheet are, in characters, judged by its first rows.</summary>
internal static class ColumnWidths
{
    public const int RowsToLookAt = 50;

    private const int Least = 8;
    private const int Most = 50;
    private const int Moment = 16;

    public static IReadOnlyList<int> For(IReadOnlyList<string> titles, List<object?[]> rows) =>
        [.. titles.Select((title, column) => Math.Clamp(rows.Where(row => column < row.Length).Select(row => Width(row[column]))
            .Append(Width(title) + 3).Max() + 2, Least, Most))];

    /// <summary>A Chinese character takes the room of two Latin ones.</summary>
    private static int Width(object? value) => value switch
    {
        null => 0,
        DateTime or DateTimeOffset => Moment,
        _ => Convert.ToString(value)!.Sum(character => character >= '\u2E80' ? 2 : 1),
    };
}
