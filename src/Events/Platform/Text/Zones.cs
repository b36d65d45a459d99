namespace Events.Platform.Text;

/// <summary>Time zones by IANA id, with the names that people use for them.</summary>
public static class Zones
{
    /// <summary>The zones offered in forms, in the order in which they are offered.</summary>
    public static IReadOnlyDictionary<string, Bilingual> Offered { get; } =
        ReferenceData.Rows("time-zones.csv").ToDictionary(row => row["id"], row => new Bilingual(row["zh"], row["en"]));

    private static readonly Dictionary<string, string> CountriesOf =
        ReferenceData.Rows("time-zones.csv").Where(row => row["country"].Length > 0).ToDictionary(row => row["id"], row => row["country"]);

    /// <summary>The country whose clocks go by it, or null.</summary>
    public static string? Country(string id) => CountriesOf.GetValueOrDefault(id);

    public static bool Exists(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);

    /// <exception cref="TimeZoneNotFoundException">No such IANA id.</exception>
    public static TimeZoneInfo Find(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    /// <summary><c>北京时间</c> in Chinese, <c>Beijing, UTC+8</c> in English.</summary>
    public static string Name(string id, DateTimeOffset at)
    {
        var offset = Find(id).GetUtcOffset(at);
        var minutes = offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}";
        var utc = offset == TimeSpan.Zero ? "UTC" : $"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{Math.Abs(offset.Hours)}{minutes}";
        if (!Offered.TryGetValue(id, out var name)) return utc;
        if (id is "Asia/Shanghai") return Languages.Current == "zh" ? name.Zh : $"{name.En}, {utc}";
        return Languages.Current == "zh" ? $"{name.Zh}，{utc}" : $"{name.En}, {utc}";
    }

    /// <summary>The instant of a local time. False where the clocks skip it.</summary>
    public static bool TryInstant(DateTime local, string id, out DateTimeOffset instant)
    {
        var zone = Find(id);
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        instant = default;
        if (zone.IsInvalidTime(local)) return false;
        instant = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        return true;
    }

    /// <summary>The instant of a local time; one that the clocks skip is moved on by the hour that is missing.</summary>
    public static DateTimeOffset Instant(DateTime local, string id) =>
        TryInstant(local, id, out var instant) ? instant : Instant(local.AddHours(1), id);

    /// <summary>As far from one instant as it was from another, on the clocks of the places.</summary>
    public static DateTimeOffset Moved(DateTimeOffset instant, (DateTimeOffset At, string Id) from, (DateTimeOffset At, string Id) to) =>
        Instant(Local(to.At, to.Id) + (Local(instant, from.Id) - Local(from.At, from.Id)), to.Id);

    /// <summary>The day on the clocks of the place.</summary>
    public static DateOnly Day(DateTimeOffset instant, string id) => DateOnly.FromDateTime(Local(instant, id));

    public static DateTime Local(DateTimeOffset instant, string id) => TimeZoneInfo.ConvertTime(instant, Find(id)).DateTime;
}
