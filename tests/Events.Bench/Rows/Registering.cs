using Events.Bench.Floors;
using Events.Bench.Measuring;
using Events.Features.Planning;
using Events.Tests.Features.Planning;

namespace Events.Bench.Rows;

/// <summary>Sending the registration form beside writing the same rows.</summary>
public sealed class Registering : IWork
{
    private const int Requests = 1_500;

    private int people;

    public string Name => "register";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        Event forum = null!;
        await using var product = await Product.StartAsync(async app => forum = await Planned.EventAsync(app, capacity: 1_000_000));
        var floor = await Floor.StartAsync(nameof(RowsOfRegistration), await Product.CopyDatabaseAsync(product.App));
        var path = $"/e/{forum.Slug}/register";

        using var visitor = product.App.Visit(product.Process);
        var token = (await visitor.GetAsync(path)).AntiforgeryToken!;
        IReadOnlyList<byte[]> Forms() => [.. Enumerable.Range(0, Requests).Select(_ => Load.Post(
            path, "application/x-www-form-urlencoded", Form(Interlocked.Increment(ref people), token), $"Cookie: {visitor.Cookies.Header}\r\nAccept: text/html\r\n"))];

        var rates = await Measurement.AlternateAsync(7,
            async () => (await Load.RunAsync(floor, Forms(), 303)).PerSecond,
            async () => (await Load.RunAsync(product.Address, Forms(), 303)).PerSecond,
            warmUps: 4);
        return [Row.AtLeast(0.35, "registration POST", rates)];
    }

    private static string Form(int number, string token) => string.Join('&', new Dictionary<string, string>
    {
        ["Name"] = $"张伟{number}",
        ["LatinName"] = $"ZHANG Wei {number}",
        ["Email"] = $"guest{number}@example.com",
        ["Phone"] = "+86 138 0000 0000",
        ["Organisation"] = "天津泰达进出口贸易有限公司",
        ["JobTitle"] = "经理",
        ["Country"] = "CN",
        ["Diet"] = "",
        ["NeedsVisaLetter"] = "false",
        ["Website"] = "",
        ["__RequestVerificationToken"] = token,
    }.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
}
