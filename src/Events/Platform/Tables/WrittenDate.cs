using System.Globalization;
using System.Text.RegularExpressions;

namespace Events.Platform.Tables;

/// <summary>
/// Reads 2024年3月5日, 二〇二四年三月五日, 2024.3.5, 2024/3/5, 2024-03-05, 20240305, 5 March 2024, 5.3.2024 and the day numbers of Excel, with or
/// without a weekday and a time. What could be two dates is none: 3/5/2024, or 24.3.15.
/// </summary>
internal static partial class WrittenDate
{
    private const int Longest = 60;
    private const int FirstSerial = 10_000;
    private const int LastSerial = 73_050;

    /// <param name="text">Narrow and lower case.</param>
    public static DateTime? Read(string text)
    {
        if (text.Length > Longest) return null;
        if (Serial().IsMatch(text)) return OfSerial(double.Parse(text, CultureInfo.InvariantCulture));
        text = Weekday().Replace(ChineseDigits.ToAscii(text), "");
        if (WrittenTime.Take(ref text) is not { } time) return null;
        text = text.Trim(' ', ',', '.');
        return (Numeric(text) ?? Worded(text))?.ToDateTime(time);
    }

    private static DateTime? OfSerial(double days) =>
        days is >= FirstSerial and < LastSerial ? DateTime.FromOADate(Math.Round(days * 1440) / 1440) : null;

    private static DateOnly? Numeric(string text)
    {
        if (Compact().Match(text) is { Success: true } compact) return Day(compact, "y", "m", "d");
        if (YearFirst().Match(text) is { Success: true } first) return Day(first, "y", "m", "d");
        if (YearOpen().Match(text) is not { Success: true } open) return null;

        List<DateOnly?> readings = [Day(open, "a", "b", "c"), Day(open, "c", "b", "a")];
        // With dots the month is never first.
        if (open.Groups["s"].Value != ".") readings.Add(Day(open, "c", "a", "b"));
        var possible = readings.Where(reading => reading is not null).Distinct().ToList();
        return possible.Count == 1 ? possible[0] : null;
    }

    private static DateOnly? Worded(string text)
    {
        var match = DayMonthYear().Match(text) is { Success: true } dayFirst ? dayFirst : MonthDayYear().Match(text);
        if (!match.Success) return null;
        var month = Array.IndexOf(Months, match.Groups["m"].Value[..3]) + 1;
        return Day(Year(match.Groups["y"].Value), month, int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture));
    }

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static DateOnly? Day(Match match, string year, string month, string day) => Day(
        Year(match.Groups[year].Value), int.Parse(match.Groups[month].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[day].Value, CultureInfo.InvariantCulture));

    private static DateOnly? Day(int? year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month)
            ? new DateOnly(year.Value, month, day) : null;

    /// <summary>Two digits from 31 to 49 may be a birth or a passport that expires.</summary>
    private static int? Year(string text) => (text.Length, int.Parse(text, CultureInfo.InvariantCulture)) switch
    {
        (4, var year) => year,
        (2, <= 30 and var year) => 2000 + year,
        (2, >= 50 and var year) => 1900 + year,
        _ => null,
    };

    [GeneratedRegex(@"^\d{5}(\.\d+)?$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(?<y>\d{4})\s*[-./、,]\s*(?<m>\d{1,2})\s*[-./、,]\s*(?<d>\d{1,2})$|^(?<y>\d{4}|\d{2})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*[日号]?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})\s*(?<s>[-./])\s*(?<b>\d{1,2})\s*\k<s>\s*(?<c>\d{4}|\d{1,2})$")]
    private static partial Regex YearOpen();

    [GeneratedRegex(@"^(?<d>\d{1,2})(st|nd|rd|th)?[\s./-]*(of )?(?<m>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*[\s,./-]*(?<y>\d{4}|\d{2})$")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"^(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.]*(?<d>\d{1,2})(st|nd|rd|th)?[\s,]+(?<y>\d{4})$|^(?<y>\d{4})[\s-](?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s-](?<d>\d{1,2})$")]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"\(?(周|星期|礼拜)[一二三四五六日天]\)?|\b(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?\b[,.]?")]
    private static partial Regex Weekday();
}
