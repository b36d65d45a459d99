using Events.Bench.Measuring;
using Events.Features.Accounts;
using Events.Features.Planning;

namespace Events.Bench.Rows;

/// <summary>The first page of an event's people at the desk: with 200,000 of them, and with 1,000.</summary>
public sealed class AttendeeListPage : IWork
{
    private const int Requests = 300;

    public string Name => "list";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        Event small = null!, large = null!;
        await using var product = await Product.StartAsync(async app =>
        {
            small = await Crowd.GatherAsync(app, 1_000);
            large = await Crowd.GatherAsync(app, 200_000);
        });
        using var staff = await product.App.SignInAsync(Role.Staff);
        var head = $"Cookie: {staff.Cookies.Header}\r\nAccept: text/html\r\n";
        async Task<double> TimeAsync(Event of)
        {
            byte[][] requests = [.. Enumerable.Repeat(Load.Get($"/desk/events/{of.Id}/attendees", head), Requests)];
            return Measurement.Median((await Load.RunAsync(product.Address, requests, clients: 1)).Milliseconds.ToList());
        }
        return [Row.AtMost(1.5, "attendee list, 200,000 beside 1,000", await Measurement.AlternateAsync(7, () => TimeAsync(small), () => TimeAsync(large)), "ms")];
    }
}
