using Events.Platform.Text;

namespace Events.Tests.Platform.Text;

public class DatesTests
{
    [Theory]
    [InlineData("zh", 2026, "12月1日"), InlineData("zh", 2025, "2025年12月1日"), InlineData("en", 2026, "1 Dec"), InlineData("en", 2027, "1 Dec 2027")]
    public void A_day_of_another_year_has_its_year(string language, int year, string words)
    {
        using var speaking = Languages.Speak(language);

        Assert.Equal(words, Dates.DayMonth(new DateTime(year, 12, 1), new DateTime(2026, 11, 2)));
    }
}
