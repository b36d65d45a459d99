using System.Globalization;
using Events.Platform.Text;

namespace Events.Features.Planning.Calendar;

/// <param name="IsWorked">A day of a week-end on which China works in place of a holiday (调休).</param>
public sealed record Holiday(DateOnly Day, string Country, Bilingual Name, bool IsWorked)
{
    public bool IsChinese => Country == Holidays.China;
}

/// <summary>
/// Holidays of 2026 and 2027. For China those that the State Council has announced, with the days of rest and work moved around them; for 2027, which
/// is not announced yet, the statutory days alone. Of other countries the days with a fixed date, and no feast that moves with the moon.
/// </summary>
public static class Holidays
{
    public const string China = "CN";

    private static readonly Lazy<IReadOnlyList<Holiday>> All = new(() => [.. ReferenceData.Rows("holidays.csv").Select(Read)]);

    /// <summary>In order of the days, China first.</summary>
    public static IEnumerable<Holiday> Between(DateOnly from, DateOnly to, IReadOnlySet<string> countries) =>
        All.Value.Where(holiday => holiday.Day >= from && holiday.Day <= to && countries.Contains(holiday.Country))
            .OrderBy(holiday => holiday.Day).ThenByDescending(holiday => holiday.IsChinese).ThenBy(holiday => holiday.Country, StringComparer.Ordinal);

    private static Holiday Read(IReadOnlyDictionary<string, string> row) => new(
        DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture), row["country"], new Bilingual(row["zh"], row["en"]), row["kind"] == "work");
}
