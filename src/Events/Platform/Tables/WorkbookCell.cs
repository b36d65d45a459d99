using System.Globalization;
using ExcelDataReader;

namespace Events.Platform.Tables;

/// <summary>A cell of a workbook as text: a phone number has no exponent, a date is ISO 8601, an error is nothing.</summary>
internal static class WorkbookCell
{
    public static string Text(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        string text => Cells.Text(text),
        double number => IsChineseDate(reader.GetNumberFormatIndex(column)) && number is >= 0 and < 2_958_466
            ? Moment(DateTime.FromOADate(number))
            : Number(number, reader.GetNumberFormatString(column)),
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateTime moment => Moment(moment),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}"),
        bool yes => yes ? "TRUE" : "FALSE",
        var other => Cells.Text(Convert.ToString(other, CultureInfo.InvariantCulture)),
    };

    /// <summary>The built-in formats such as 2024年3月5日 that a Chinese Excel uses without naming them in the file (ECMA-376 part 1, 18.8.30).</summary>
    private static bool IsChineseDate(int format) => format is >= 27 and <= 36 or >= 50 and <= 58;

    private static string Moment(DateTime value)
    {
        // Excel counts days in floating point: 06:30 may come as 06:29:59.999.
        var moment = new DateTime((value.Ticks + TimeSpan.TicksPerSecond / 2) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        var format = moment.Year < 1900 ? "HH:mm" : moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm";
        return moment.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string Number(double number, string? format)
    {
        // A decimal keeps the 15 digits that Excel shows, and has no exponent.
        if (Math.Abs(number) >= 1e28 || !double.IsFinite(number)) return number.ToString(CultureInfo.InvariantCulture);
        var text = ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);
        // A post code or number kept as 00000 shows its leading zeros.
        return format is { Length: > 1 and < 30 } && format.All(character => character == '0') ? text.PadLeft(format.Length, '0') : text;
    }
}
