using Events.Platform.Text;

namespace Events.Tests.Platform.Text;

public class DatesTests
{
    [Theory]
    [InlineData("zh", "2026-12-01T01:00Z", "2026-12-01T09:30Z", "2026年12月1日（周二）09:00—17:30（北京时间）")]
    [InlineData("en", "2026-12-01T01:00Z", "2026-12-01T09:30Z", "Tuesday 1 December 2026, 09:00–17:30 (Beijing, UTC+8)")]
    [InlineData("zh", "2026-12-28T01:00Z", "2026-12-29T09:30Z", "2026年12月28日 09:00 — 29日 17:30（北京时间）")]
    [InlineData("zh", "2026-11-30T01:00Z", "2026-12-02T09:30Z", "2026年11月30日 09:00 — 12月2日 17:30（北京时间）")]
    [InlineData("zh", "2026-12-28T01:00Z", "2027-01-02T09:30Z", "2026年12月28日 09:00 — 2027年1月2日 17:30（北京时间）")]
    [InlineData("en", "2026-12-28T01:00Z", "2027-01-02T09:30Z", "28 December 2026–2 January 2027, from 09:00 on the first day to 17:30 on the last (Beijing, UTC+8)")]
    public void A_range_tells_its_hours(string language, string start, string end, string expected)
    {
        using var spoken = Languages.Speak(language);
        Assert.Equal(expected, Dates.Range(DateTimeOffset.Parse(start), DateTimeOffset.Parse(end), "Asia/Shanghai"));
    }

    [Theory]
    [InlineData("zh", "2026年12月28—29日")]
    [InlineData("en", "28–29 December 2026")]
    public void The_days_alone(string language, string expected)
    {
        using var spoken = Languages.Speak(language);
        Assert.Equal(expected, Dates.Days(new DateTime(2026, 12, 28), new DateTime(2026, 12, 29)));
    }

    [Theory]
    [InlineData("zh", "12月1日（周二）"), InlineData("en", "Tue 1 Dec")]
    public void The_day_of_a_calendar_has_its_weekday(string language, string words)
    {
        using var speaking = Languages.Speak(language);

        Assert.Equal(words, Dates.WeekdayMonth(new DateTime(2026, 12, 1)));
    }

    [Theory]
    [InlineData("zh", 2026, "12月1日"), InlineData("zh", 2025, "2025年12月1日"), InlineData("en", 2026, "1 Dec"), InlineData("en", 2027, "1 Dec 2027")]
    public void A_day_of_another_year_has_its_year(string language, int year, string words)
    {
        using var speaking = Languages.Speak(language);

        Assert.Equal(words, Dates.DayMonth(new DateTime(year, 12, 1), new DateTime(2026, 11, 2)));
    }
}
