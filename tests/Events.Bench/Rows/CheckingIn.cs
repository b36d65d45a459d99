using System.Text.Json;
using Events.Bench.Floors;
using Events.Bench.Measuring;
using Events.Features.Registrations;
using Events.Tests.Features.CheckIn;
using Events.Tests.Support;

namespace Events.Bench.Rows;

/// <summary>Scans at the door, one to a request and each of another person, beside one durable insert.</summary>
public sealed class CheckingIn : IWork
{
    private const int Requests = 2_000;
    private const int Rounds = 9;

    /// <summary>So long the compiler goes on making what runs often faster, on the processors that are measured.</summary>
    private const int WarmUps = 20;

    public string Name => "checkin";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        Door door = null!;
        IReadOnlyList<Attendee> people = [];
        await using var product = await Product.StartAsync(async app =>
        {
            door = await Door.OpenAsync(app);
            people = await InviteAsync(app, door, Requests * (WarmUps + Rounds));
        });
        var floor = await Floor.StartAsync(nameof(RowOfScan), await Product.CopyDatabaseAsync(product.App));

        var slowest = new List<double>();
        var next = 0;
        var rates = await Measurement.AlternateAsync(Rounds,
            async () => (await Load.RunAsync(floor, await ScansAsync(door, people.Take(Requests)))).PerSecond,
            async () =>
            {
                var result = await Load.RunAsync(product.Address, await ScansAsync(door, people.Skip(Requests * next++).Take(Requests)));
                if (next > WarmUps) slowest.Add(result.Within(0.99));
                return result.PerSecond;
            },
            WarmUps);
        return [Row.AtLeast(0.8, "check-in POST", rates), Row.AtMost(25, "check-in POST, p99 at 8 clients", Measurement.Median(slowest), "ms")];
    }

    private static Task<IReadOnlyList<Attendee>> InviteAsync(TestApp app, Door door, int count) => app.WriteAsync(async db =>
    {
        db.KeepsTrail = false;
        var people = Enumerable.Range(0, count).Select(number => new Attendee { Name = $"张伟{number}", LatinName = $"ZHANG Wei {number}", Organisation = "天津泰达进出口贸易有限公司" }).ToList();
        await Registration.RegisterEachAsync(db, door.Event, RegistrationSource.Import, people, app.Clock.GetUtcNow(), _ => { }, default);
        return (IReadOnlyList<Attendee>)people;
    });

    private static async Task<IReadOnlyList<byte[]>> ScansAsync(Door door, IEnumerable<Attendee> people)
    {
        var head = $"Cookie: {door.Staff.Cookies.Header}\r\nX-CSRF-Token: {door.Token}\r\nAccept: application/json\r\n";
        var scans = new List<byte[]>();
        foreach (var person in people)
            scans.Add(Load.Post("/checkin/scans", "application/json", JsonSerializer.Serialize(new[] { door.Scan(qr: await door.QrAsync(person)) }), head));
        return scans;
    }
}
