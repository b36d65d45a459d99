using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Events.Features.Planning.Calendar;

public enum CalendarView
{
    [Display(Name = "Month")] Month,
    [Display(Name = "Week")] Week,
    [Display(Name = "List")] List,
}

/// <summary>The days that a calendar shows.</summary>
/// <param name="First">The first day of the month or of the week.</param>
/// <param name="Last">Its last day.</param>
/// <param name="From">The first day on the sheet: months are filled up to whole weeks, from Monday to Sunday.</param>
public sealed record CalendarSpan(CalendarView View, DateOnly First, DateOnly Last, DateOnly From, DateOnly To)
{
    /// <param name="on">A day or a month, <c>2026-12-07</c> or <c>2026-12</c>; today where it is missing or cannot be read.</param>
    public static CalendarSpan Of(CalendarView view, string? on, DateOnly today)
    {
        var day = Read(on, today);
        if (view == CalendarView.Week) return Week(Monday(day));
        var first = day.AddDays(1 - day.Day);
        var last = first.AddMonths(1).AddDays(-1);
        return view == CalendarView.List ? new(view, first, last, first, last) : new(view, first, last, Monday(first), Monday(last).AddDays(6));
    }

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);

    public IEnumerable<DateOnly> Mondays => Days.Where(day => day.DayOfWeek == DayOfWeek.Monday);

    /// <summary>The value of <c>on</c> for the sheet before it (−1) or after it (1).</summary>
    public string Next(int by) => View == CalendarView.Week ? First.AddDays(7 * by).ToString("yyyy-MM-dd") : First.AddMonths(by).ToString("yyyy-MM");

    private static CalendarSpan Week(DateOnly monday) => new(CalendarView.Week, monday, monday.AddDays(6), monday, monday.AddDays(6));

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>A month that is the present one stands for today.</summary>
    private static DateOnly Read(string? on, DateOnly today)
    {
        if (DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && !Event.IsFarAway(day.Year)) return day;
        if (!DateOnly.TryParseExact($"{on}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) || Event.IsFarAway(day.Year)) return today;
        return (day.Year, day.Month) == (today.Year, today.Month) ? today : day;
    }
}
