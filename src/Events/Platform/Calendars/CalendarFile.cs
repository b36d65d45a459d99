using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Events.Platform.Calendars;

/// <summary>Entries as an iCalendar object (RFC 5545), to be opened once or asked for again and again.</summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8; method=PUBLISH";

    /// <summary>A line has at most 75 octets (section 3.1).</summary>
    private const int LongestLine = 75;

    /// <param name="name">What calendars call it when somebody subscribes.</param>
    public static byte[] Write(IEnumerable<CalendarItem> items, DateTimeOffset now, string name = "")
    {
        List<string> lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Events//EN", "METHOD:PUBLISH"];
        if (name.Length > 0) lines.AddRange([$"NAME:{Escaped(name)}", $"X-WR-CALNAME:{Escaped(name)}", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"]);
        foreach (var item in items) lines.AddRange(Lines(item, now));
        lines.Add("END:VCALENDAR");
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => Folded(line) + "\r\n")));
    }

    /// <summary>Stays the same as long as nothing has changed, whenever it was written.</summary>
    public static EntityTagHeaderValue Tag(IEnumerable<CalendarItem> items, string name = "") =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(Write(items, DateTimeOffset.UnixEpoch, name)))[..32]}\"");

    private static IEnumerable<string> Lines(CalendarItem item, DateTimeOffset now)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Escaped(item.Uid)}";
        yield return $"SEQUENCE:{item.Sequence}";
        yield return $"DTSTAMP:{Utc(now)}";
        if (item.Days is { } days)
        {
            yield return $"DTSTART;VALUE=DATE:{days.First:yyyyMMdd}";
            // The end is the first day that does not belong to it.
            yield return $"DTEND;VALUE=DATE:{days.Last.AddDays(1):yyyyMMdd}";
        }
        else
        {
            yield return $"DTSTART:{Utc(item.StartsAt)}";
            yield return $"DTEND:{Utc(item.EndsAt)}";
        }
        yield return $"SUMMARY:{Escaped(item.Summary)}";
        if (item.Location.Length > 0) yield return $"LOCATION:{Escaped(item.Location)}";
        if (item.Description.Length > 0) yield return $"DESCRIPTION:{Escaped(item.Description)}";
        if (item.Address.Length > 0) yield return $"URL:{item.Address}";
        yield return $"STATUS:{item.Status.ToString().ToUpperInvariant()}";
        if (item.LeavesTimeFree) yield return "TRANSP:TRANSPARENT";
        yield return "END:VEVENT";
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'");

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").Replace("\r", "").Replace("\n", "\\n");

    /// <summary>Never inside a character.</summary>
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                length = 1;
            }
            folded.Append(rune);
            length += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
