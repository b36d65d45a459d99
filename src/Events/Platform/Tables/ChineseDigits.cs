using System.Globalization;
using System.Text.RegularExpressions;

namespace Events.Platform.Tables;

/// <summary>Writes the Chinese figures of a date (二〇二四年十二月三十一日) in ASCII.</summary>
internal static partial class ChineseDigits
{
    private const string Figures = "〇一二三四五六七八九";

    public static string ToAscii(string text) =>
        BeforeUnit().Replace(text, match => Number(match.Value.Replace('零', '〇').Replace('○', '〇')));

    private static string Number(string figures)
    {
        var ten = figures.IndexOf('十');
        if (ten < 0) return string.Concat(figures.Select(figure => Figures.IndexOf(figure)));
        var tens = ten == 0 ? 1 : Figures.IndexOf(figures[0]);
        var ones = ten == figures.Length - 1 ? 0 : Figures.IndexOf(figures[^1]);
        return (tens * 10 + ones).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[〇○零一二三四五六七八九十]+(?=[年月日号时点])")]
    private static partial Regex BeforeUnit();
}
