using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Events.Platform.Tables;

/// <summary>Writes a .csv file row by row: UTF-8 with the mark by which Excel knows it, no text that could run as a formula.</summary>
public static class CsvSheet
{
    /// <param name="target">Is written asynchronously and forwards only; stays open.</param>
    /// <param name="rows">As in <see cref="SheetWriter"/>.</param>
    public static async Task WriteAsync(
        Stream target, IReadOnlyList<string> titles, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancel = default)
    {
        var pending = new PendingBytes();
        await using var text = new StreamWriter(pending, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture), leaveOpen: true);
        Add(csv, titles);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            Add(csv, row);
            await pending.DrainSomeAsync(target, cancel);
        }
        csv.Flush();
        text.Flush();
        await pending.DrainAsync(target, cancel);
    }

    private static void Add(CsvWriter csv, IReadOnlyList<object?> values)
    {
        foreach (var value in values) csv.WriteField(Text(value));
        csv.NextRecord();
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => FormulaGuard.Neutralise(WrittenText.Clean(value.ToString() ?? "")),
    };
}
