using Events.Features.Planning.Calendar;
using Events.Platform.Text;

namespace Events.Tests.Features.Planning.Calendar;

public class HolidaysTests
{
    [Fact]
    public void The_national_day_is_free_and_week_ends_around_it_are_worked()
    {
        var days = Holidays.Between(new DateOnly(2026, 9, 20), new DateOnly(2026, 10, 10), new HashSet<string> { "CN" }).ToList();

        Assert.Equal([new DateOnly(2026, 9, 20), new DateOnly(2026, 10, 10)], days.Where(day => day.IsWorked).Select(day => day.Day));
        Assert.Equal(7, days.Count(day => day.Name.Zh == "国庆节"));
    }

    [Fact]
    public void Each_line_names_a_country_a_day_of_the_two_years_and_both_languages()
    {
        var all = Holidays.Between(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1), Countries.All.Keys.ToHashSet()).ToList();

        Assert.Equal(ReferenceData.Rows("holidays.csv").Count, all.Count);
        Assert.All(all, holiday => Assert.InRange(holiday.Day.Year, 2026, 2027));
        Assert.All(all, holiday => Assert.True(holiday.Name.Zh.Length > 0 && holiday.Name.En.Length > 0));
        Assert.All(all.Where(holiday => holiday.IsWorked), holiday => Assert.True(holiday.IsChinese && holiday.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    [Fact]
    public void Every_zone_that_is_offered_has_a_country() =>
        Assert.All(Zones.Offered.Keys.Where(zone => zone != "UTC"), zone => Assert.Contains(Zones.Country(zone)!, Countries.All.Keys));
}
