namespace Events.Features.CheckIn.Board;

/// <summary>How many people arrived in each minute of an hour.</summary>
public sealed record ArrivalChart(DateTimeOffset From, IReadOnlyList<int> Counts)
{
    public const int Minutes = 60;

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(Minutes);

    /// <summary>The top of the scale, a number that divides well.</summary>
    public int Top => Math.Max(4, (Counts.Max() + 3) / 4 * 4);

    public int Most => Counts.Max();

    public int Sum => Counts.Sum();

    /// <summary>The hour that ends now while people arrive; before and after that the one around the opening.</summary>
    /// <param name="last">When somebody arrived last.</param>
    public static (DateTimeOffset From, DateTimeOffset To) Hour(DateTimeOffset now, DateTimeOffset? last, DateTimeOffset opening)
    {
        var end = last > now - Length ? now : opening.AddMinutes(Minutes / 3);
        var to = new DateTimeOffset(end.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero).AddMinutes(1);
        return (to - Length, to);
    }

    public static ArrivalChart Of(DateTimeOffset from, IEnumerable<DateTimeOffset> arrivals)
    {
        var counts = new int[Minutes];
        foreach (var at in arrivals)
            if ((int)Math.Floor((at - from).TotalMinutes) is >= 0 and < Minutes and var minute) counts[minute]++;
        return new(from, counts);
    }
}
