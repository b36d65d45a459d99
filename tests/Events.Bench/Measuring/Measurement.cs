using System.Diagnostics;

namespace Events.Bench.Measuring;

/// <summary>The rounds of some work and of its floor, taken in turns, so that whatever disturbs the machine disturbs both.</summary>
public sealed record Measurement(IReadOnlyList<double> FloorRounds, IReadOnlyList<double> OursRounds)
{
    public double Floor => Median(FloorRounds);
    public double Ours => Median(OursRounds);

    /// <summary>The median of the ratios of neighbours.</summary>
    public double Ratio => Median([.. OursRounds.Zip(FloorRounds, (ours, floor) => ours / floor)]);

    /// <summary>Some rounds of each to warm up, then so many of each in turns.</summary>
    public static async Task<Measurement> AlternateAsync(int rounds, Func<Task<double>> floor, Func<Task<double>> ours, int warmUps = 1)
    {
        var (floorRounds, oursRounds) = (new List<double>(), new List<double>());
        for (var round = -warmUps; round < rounds; round++)
        {
            var (low, high) = (await floor(), await ours());
            Console.Error.WriteLine($"  floor {low,10:0.0}   ours {high,10:0.0}   {high / low:0.00}{(round < 0 ? "   warming up" : "")}");
            if (round < 0) continue;
            floorRounds.Add(low);
            oursRounds.Add(high);
        }
        return new Measurement(floorRounds, oursRounds);
    }

    public static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    public static double Median(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);
}
