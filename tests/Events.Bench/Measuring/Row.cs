using System.Globalization;

namespace Events.Bench.Measuring;

/// <summary>A line of the table.</summary>
public sealed record Row(string Work, string Ours, string Floor, string Ratio, string Bound, bool IsKept)
{
    /// <summary>Work per second: at least a share of the floor's.</summary>
    public static Row AtLeast(double share, string work, Measurement rates, string unit = "/s") =>
        new(work, Show(rates.Ours, unit), Show(rates.Floor, unit), Show(rates.Ratio), $"≥ {Show(share)} ×", rates.Ratio >= share);

    /// <summary>Time for some work: at most a multiple of the floor's.</summary>
    public static Row AtMost(double multiple, string work, Measurement times, string unit) =>
        new(work, Show(times.Ours, unit), Show(times.Floor, unit), Show(times.Ratio), $"≤ {Show(multiple)} ×", times.Ratio <= multiple);

    /// <summary>A bound without a floor beside it.</summary>
    public static Row AtMost(double most, string work, double ours, string unit) =>
        new(work, Show(ours, unit), "", "", $"≤ {Show(most, unit)}", ours <= most);

    private static string Show(double value, string unit = "") =>
        value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture) + (unit is "" or "/s" ? unit : " " + unit);
}
