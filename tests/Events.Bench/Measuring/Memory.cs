using System.Globalization;

namespace Events.Bench.Measuring;

/// <summary>What a process holds in memory, in megabytes, as Linux counts it.</summary>
public sealed class Memory(int process)
{
    public static Memory Of(int process) => new(process);

    public double Now => Read("VmRSS:");

    /// <summary>The most since <see cref="ForgetPeak"/>.</summary>
    public double Peak => Read("VmHWM:");

    public void ForgetPeak() => File.WriteAllText($"/proc/{process}/clear_refs", "5");

    private double Read(string name)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
