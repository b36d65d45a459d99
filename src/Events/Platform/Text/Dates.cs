using System.Globalization;

namespace Events.Platform.Text;

/// <summary>
/// Dates as the pages write them, in the language of the page:
/// <c>2026年12月1日（周二）14:00（北京时间）</c> · <c>Tuesday 1 December 2026, 14:00 (Beijing, UTC+8)</c>.
/// </summary>
public static class Dates
{
    private static bool Chinese => Languages.Current == "zh";

    public static string Day(DateTime day) => Chinese
        ? $"{day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}（{Weekday(day)}）"
        : day.ToString("dddd d MMMM yyyy", Languages.English);

    /// <summary>For lists: <c>12月1日 14:00</c> · <c>1 Dec, 14:00</c>.</summary>
    public static string Short(DateTimeOffset instant, string zone) => Short(Zones.Local(instant, zone));

    /// <inheritdoc cref="Short(DateTimeOffset, string)"/>
    public static string Short(DateTime local) =>
        Chinese ? local.ToString("M月d日 HH:mm", CultureInfo.InvariantCulture) : local.ToString("d MMM, HH:mm", Languages.English);

    /// <summary>For lists of several years: <c>2026年12月1日</c> · <c>1 Dec 2026</c>.</summary>
    public static string ShortDay(DateTimeOffset instant, string zone) => ShortDay(Zones.Day(instant, zone));

    /// <inheritdoc cref="ShortDay(DateTimeOffset, string)"/>
    public static string ShortDay(DateOnly day) =>
        Chinese ? day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) : day.ToString("d MMM yyyy", Languages.English);

    /// <summary>For calendars and timelines: <c>12月1日</c> · <c>1 Dec</c>.</summary>
    public static string DayMonth(DateTime day) =>
        Chinese ? day.ToString("M月d日", CultureInfo.InvariantCulture) : day.ToString("d MMM", Languages.English);

    /// <summary>The same, with its year where that is not the present one.</summary>
    public static string DayMonth(DateTime day, DateTime today) => day.Year == today.Year ? DayMonth(day) : ShortDay(DateOnly.FromDateTime(day));

    /// <summary><c>2026年</c> · <c>2026</c>.</summary>
    public static string Year(DateTime day) => Chinese ? $"{day.Year}年" : day.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>12月</c> · <c>Dec</c>.</summary>
    public static string MonthOnly(DateTime day) => Chinese ? $"{day.Month}月" : day.ToString("MMM", Languages.English);

    /// <summary><c>2026年12月</c> · <c>December 2026</c>.</summary>
    public static string Month(DateTime day) =>
        Chinese ? day.ToString("yyyy年M月", CultureInfo.InvariantCulture) : day.ToString("MMMM yyyy", Languages.English);

    /// <summary>For the days of a calendar: <c>12月1日（周二）</c> · <c>Tue 1 Dec</c>.</summary>
    public static string WeekdayMonth(DateTime day) => WeekdayMonth(day, day);

    /// <summary>The same, with its year where that is not the present one.</summary>
    public static string WeekdayMonth(DateTime day, DateTime today) =>
        Chinese ? $"{DayMonth(day, today)}（{Weekday(day)}）" : $"{Weekday(day)} {DayMonth(day, today)}";

    /// <summary><c>周二</c> · <c>Tue</c>.</summary>
    public static string Weekday(DateTime day) => Chinese ? "周" + "日一二三四五六"[(int)day.DayOfWeek] : day.ToString("ddd", Languages.English);

    public static string Moment(DateTimeOffset instant, string zone)
    {
        var local = Zones.Local(instant, zone);
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return Chinese ? $"{Day(local)}{time}（{Zones.Name(zone, instant)}）" : $"{Day(local)}, {time} ({Zones.Name(zone, instant)})";
    }

    /// <summary>
    /// From – to, with the hours: <c>2026年12月1日（周二）09:00—17:30（北京时间）</c>, for several days
    /// <c>2026年12月1日 09:00 — 3日 17:30（北京时间）</c> · <c>1–3 December 2026, from 09:00 on the first day to 17:30 on the last (Beijing, UTC+8)</c>.
    /// </summary>
    public static string Range(DateTimeOffset start, DateTimeOffset end, string zone)
    {
        var (from, to) = (Zones.Local(start, zone), Zones.Local(end, zone));
        if (from.Date != to.Date) return SeveralDays(from, to, Zones.Name(zone, start));
        return Chinese ? $"{Day(from)}{Hours(from, to)}（{Zones.Name(zone, start)}）" : $"{Day(from)}, {Hours(from, to)} ({Zones.Name(zone, start)})";
    }

    /// <summary><c>09:00—17:30</c> · <c>09:00–17:30</c>.</summary>
    public static string Hours(DateTime from, DateTime to) => $"{from:HH:mm}{(Chinese ? "—" : "–")}{to:HH:mm}";

    private static string SeveralDays(DateTime from, DateTime to, string zone) => Chinese
        ? $"{from.Year}年{from.Month}月{from.Day}日 {from:HH:mm} — {LastDay(from, to)} {to:HH:mm}（{zone}）"
        : $"{Days(from, to)}, from {from:HH:mm} on the first day to {to:HH:mm} on the last ({zone})";

    /// <inheritdoc cref="Days(DateTime, DateTime)"/>
    public static string Days(DateTimeOffset start, DateTimeOffset end, string zone) => Days(Zones.Local(start, zone), Zones.Local(end, zone));

    /// <summary>The days alone: <c>2026年12月1—3日</c> · <c>1–3 December 2026</c>.</summary>
    public static string Days(DateTime from, DateTime to)
    {
        if (from.Date == to.Date) return Day(from);
        var (sameYear, sameMonth) = (from.Year == to.Year, from.Year == to.Year && from.Month == to.Month);
        if (Chinese)
        {
            return $"{from.Year}年{from.Month}月{from.Day}{(sameMonth ? "" : "日")}—{LastDay(from, to)}";
        }
        var first = from.ToString(sameMonth ? "%d" : sameYear ? "d MMMM" : "d MMMM yyyy", Languages.English);
        return $"{first}–{to.ToString("d MMMM yyyy", Languages.English)}";
    }

    /// <summary>A Chinese range names again only what has changed.</summary>
    private static string LastDay(DateTime from, DateTime to) =>
        (from.Year != to.Year ? $"{to.Year}年" : "") + (from.Year != to.Year || from.Month != to.Month ? $"{to.Month}月" : "") + $"{to.Day}日";
}
