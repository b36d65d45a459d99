using System.Globalization;
using System.Text.RegularExpressions;

namespace Events.Platform.Tables;

/// <summary>The time at the end of a date: 14:00, 14:00:00, 2:30 pm, 下午2点30分, 14时.</summary>
internal static partial class WrittenTime
{
    /// <summary>Takes it off the text. Midnight where there is none, null where it is no time of day.</summary>
    public static TimeOnly? Take(ref string text)
    {
        var match = AtEnd().Match(text);
        if (!match.Success) return TimeOnly.MinValue;
        text = text[..match.Index];

        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"] is { Success: true } minutes ? int.Parse(minutes.Value, CultureInfo.InvariantCulture)
            : match.Groups["thirty"].Success ? 30 : 0;
        if (match.Groups["part"].Value is { Length: > 0 } part)
        {
            if (hour > 12 && !IsAfternoon(part)) return null;
            if (IsAfternoon(part) && hour < 12) hour += 12;
            else if (!IsAfternoon(part) && hour == 12) hour = 0;
        }
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static bool IsAfternoon(string part) => part is "pm" or "p.m." or "下午" or "晚上" or "中午";

    [GeneratedRegex(@"(?<=\d[日号]?)[t,\s]*(?<part>上午|早上|下午|晚上|中午)?\s*(?<!\d)(?<h>\d{1,2})\s*([:时点]\s*((?<m>\d{1,2})(:\d{2}(\.\d+)?)?|(?<thirty>半))?\s*分?)\s*(?<part>am|pm|a\.m\.|p\.m\.)?$")]
    private static partial Regex AtEnd();
}
