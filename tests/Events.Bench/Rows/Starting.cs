using Events.Bench.Measuring;
using Events.Tests.Support;

namespace Events.Bench.Rows;

/// <summary>From nothing to the first page, and what the program holds once it has nothing to do.</summary>
public sealed class Starting : IWork
{
    public string Name => "start";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        await using var app = await Product.QuietAsync();
        using var client = new HttpClient();
        var (starts, idle) = (new List<double>(), new List<double>());
        for (var round = 0; round < 4; round++)
        {
            TestProcess process = null!;
            starts.Add(await Measurement.SecondsAsync(async () =>
            {
                process = await TestProcess.StartAsync(app);
                await client.GetStringAsync(process.Address);
            }));
            await Task.Delay(TimeSpan.FromSeconds(5));
            idle.Add(Memory.Of(process.Id).Now);
            process.Dispose();
        }
        return
        [
            Row.AtMost(2.5, "start to first page", Measurement.Median(starts[1..]), "s"),
            Row.AtMost(250, "memory when idle", Measurement.Median(idle[1..]), "MB"),
        ];
    }
}
