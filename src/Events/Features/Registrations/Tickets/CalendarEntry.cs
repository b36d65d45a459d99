using System.Text;
using Events.Features.Planning;
using Events.Platform.Text;

namespace Events.Features.Registrations.Tickets;

/// <summary>An event as an iCalendar object (RFC 5545), for one person's calendar or the public list.</summary>
public static class CalendarEntry
{
    public const string MediaType = "text/calendar; charset=utf-8; method=PUBLISH";

    /// <param name="address">The page that the entry links to.</param>
    public static byte[] Of(Event @event, string address, DateTimeOffset now) => Of([(@event, address)], now);

    public static byte[] Of(IEnumerable<(Event Event, string Address)> events, DateTimeOffset now)
    {
        var lines = new List<string> { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Events//EN", "METHOD:PUBLISH" };
        foreach (var (@event, address) in events) lines.AddRange(Entry(@event, address, now));
        lines.Add("END:VCALENDAR");
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => Folded(line) + "\r\n")));
    }

    private static IEnumerable<string> Entry(Event @event, string address, DateTimeOffset now) =>
    [
        "BEGIN:VEVENT",
        $"UID:{@event.Code}@events",
        $"SEQUENCE:{@event.Version}",
        $"DTSTAMP:{Utc(now)}",
        $"DTSTART:{Utc(@event.StartsAt)}",
        $"DTEND:{Utc(@event.EndsAt)}",
        $"SUMMARY:{Escaped(@event.Title.ToString())}",
        $"LOCATION:{Escaped(Place(@event))}",
        $"DESCRIPTION:{Escaped(address)}",
        $"URL:{address}",
        @event.State == EventState.Cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED",
        "END:VEVENT",
    ];

    private static string Place(Event @event) => string.Join(Languages.Current == "zh" ? "，" : ", ",
        new[] { @event.Place.ToString(), @event.Address.ToString() }.Where(part => part.Length > 0));

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'");

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").Replace("\r", "").Replace("\n", "\\n");

    /// <summary>Lines are folded after 75 octets, never inside a character (section 3.1).</summary>
    private static string Folded(string line)
    {
        var folded = new StringBuilder();
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > 74)
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
