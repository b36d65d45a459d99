using Events.Bench.Floors;
using Events.Bench.Measuring;
using Events.Features.Accounts;
using Events.Features.Planning;

namespace Events.Bench.Rows;

/// <summary>200,000 people as an Excel file beside a bare loop over the same rows; and how much the program grows meanwhile.</summary>
public sealed class Exporting : IWork
{
    private const int People = 200_000;

    public string Name => "export";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        Event large = null!;
        await using var product = await Product.StartAsync(async app => large = await Crowd.GatherAsync(app, People));
        var floor = await Floor.StartAsync(nameof(BareSheet), await Product.CopyDatabaseAsync(product.App));
        using var staff = await product.App.SignInAsync(Role.Staff);
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Add("Cookie", staff.Cookies.Header);

        async Task<double> RowsPerSecondAsync(Uri address) => People / await Measurement.SecondsAsync(async () =>
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            await (await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync()).CopyToAsync(Stream.Null);
        });
        var address = new Uri(product.Address, $"/desk/events/{large.Id}/attendees/export");
        var peaks = new List<double>();
        var rates = await Measurement.AlternateAsync(3, () => RowsPerSecondAsync(floor), async () =>
        {
            var memory = Memory.Of(product.Process.Id);
            var before = memory.Now;
            memory.ForgetPeak();
            var rate = await RowsPerSecondAsync(address);
            peaks.Add(memory.Peak - before);
            return rate;
        });
        return
        [
            Row.AtLeast(0.7, "Excel export of 200,000, rows", rates),
            Row.AtMost(50, "Excel export of 200,000, growth of memory", Measurement.Median(peaks[1..]), "MB"),
        ];
    }
}
