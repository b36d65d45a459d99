using System.Text;
using Events.Platform.Calendars;

namespace Events.Tests.Platform.Calendars;

public class CalendarFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Text_is_escaped()
    {
        var text = Written(new CalendarItem("a@events", 1, "Talks; food, drink\\and\nmore") { Description = "one\r\ntwo" });

        Assert.Contains("SUMMARY:Talks\\; food\\, drink\\\\and\\nmore\r\n", text);
        Assert.Contains("DESCRIPTION:one\\ntwo\r\n", text);
    }

    [Fact]
    public void Lines_are_folded_after_75_octets_and_never_inside_a_character()
    {
        var title = string.Concat(Enumerable.Repeat("第十届津港国际经贸合作论坛🎉", 12));

        var text = Written(new CalendarItem("a@events", 1, title));

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"SUMMARY:{title}\r\n", text.Replace("\r\n ", ""));
        Assert.DoesNotContain('\uFFFD', text);
    }

    [Fact]
    public void Whole_days_end_before_the_day_of_their_end()
    {
        var text = Written(new CalendarItem("a@events", 4, "Fair") { Days = (new DateOnly(2026, 12, 30), new DateOnly(2027, 1, 1)), LeavesTimeFree = true });

        Assert.Contains("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270102\r\n", text);
        Assert.Contains("UID:a@events\r\nSEQUENCE:4\r\nDTSTAMP:20261102T010000Z\r\n", text);
        Assert.Contains("TRANSP:TRANSPARENT\r\n", text);
    }

    [Fact]
    public void The_tag_changes_with_the_entries_alone()
    {
        var item = new CalendarItem("a@events", 1, "Fair") { StartsAt = Now, EndsAt = Now.AddHours(1) };

        Assert.Equal(CalendarFile.Tag([item]), CalendarFile.Tag([item with { }]));
        Assert.NotEqual(CalendarFile.Tag([item]), CalendarFile.Tag([item with { Sequence = 2 }]));
    }

    private static string Written(CalendarItem item) => Encoding.UTF8.GetString(CalendarFile.Write([item], Now));
}
