using Events.Features.Planning;
using Events.Features.Planning.Calendar;
using Events.Platform.Text;

namespace Events.Tests.Features.Planning.Calendar;

public class CalendarWeekTests
{
    private static readonly DateOnly Monday = new(2026, 11, 2);

    [Fact]
    public void What_overlaps_lies_in_lanes_of_its_own_and_the_rest_shares()
    {
        var week = new CalendarWeek(Monday, [Line("a", 0, 2), Line("b", 2, 3), Line("c", 3, 3), Line("d", 4, 9)], 9);

        Assert.Equal(["a3 c1 d3", ". . b2 . . ."], week.Lanes.Select(Words));
    }

    [Fact]
    public void A_bar_that_crosses_the_week_end_is_cut_and_says_so()
    {
        var line = Line("a", 5, 8);

        var (first, second) = (Bar(new CalendarWeek(Monday, [line], 9)), Bar(new CalendarWeek(Monday.AddDays(7), [line], 9)));

        Assert.Equal((5, 2, false, true), (first.Column, first.Span, first.IsCutBefore, first.IsCutAfter));
        Assert.Equal((0, 2, true, false), (second.Column, second.Span, second.IsCutBefore, second.IsCutAfter));
    }

    [Fact]
    public void What_finds_no_lane_is_counted_on_each_of_its_days()
    {
        var week = new CalendarWeek(Monday, [Line("a", 0, 6), Line("b", 1, 2), Line("c", 2, 2)], 1);

        Assert.Equal([0, 1, 2, 0, 0, 0, 0], week.Days.Select(week.Left));
    }

    [Fact]
    public void A_month_is_filled_up_to_whole_weeks()
    {
        var span = CalendarSpan.Of(CalendarView.Month, "2026-12", Monday);

        Assert.Equal((new DateOnly(2026, 11, 30), new DateOnly(2027, 1, 3)), (span.From, span.To));
        Assert.Equal(("2026-11", "2027-01"), (span.Next(-1), span.Next(1)));
        Assert.Equal("2026-11-09", CalendarSpan.Of(CalendarView.Week, "2026-11", Monday).Next(1));
    }

    private static CalendarLine Line(string title, int from, int to) =>
        new("/" + title, new Bilingual(title, title), EventKind.Forum, Monday.AddDays(from), Monday.AddDays(to), null, EventPhase.Upcoming, new Bilingual(), null, false);

    private static CalendarWeek.Bar Bar(CalendarWeek week) => week.Lanes.Single().Single(cell => cell.Bar is not null).Bar!;

    private static string Words(IEnumerable<CalendarWeek.Cell> lane) => string.Join(' ', lane.Select(cell => cell.Bar is { } bar ? $"{bar.Line.Title}{cell.Span}" : "."));
}
