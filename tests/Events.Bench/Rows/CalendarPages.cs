using Events.Bench.Measuring;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Security;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Bench.Rows;

/// <summary>The calendar and the list of events with 2,000 events of two years, each a whole page at the server.</summary>
public sealed class CalendarPages : IWork
{
    private const int Events = 2_000;
    private const int Requests = 15;

    private static readonly (string What, string Address)[] Pages =
    [
        ("calendar, month", "/desk/calendar"), ("calendar, week", "/desk/calendar?view=Week"), ("calendar, list", "/desk/calendar?view=List"), ("list of events", "/desk/events"), ("my tasks", "/desk/tasks"),
    ];

    public string Name => "calendar";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        await using var product = await Product.StartAsync(FillAsync);
        using var staff = await product.App.SignInAsync(Role.Staff);
        var head = $"Cookie: {staff.Cookies.Header}\r\nAccept: text/html\r\n";
        var rows = new List<Row>();
        foreach (var (what, address) in Pages)
        {
            byte[][] requests = [.. Enumerable.Repeat(Load.Get(address, head), Requests)];
            rows.Add(Row.AtMost(100, $"2,000 events: {what}", Measurement.Median((await Load.RunAsync(product.Address, requests, clients: 1)).Milliseconds.ToList()), "ms"));
        }
        return rows;
    }

    private static async Task FillAsync(TestApp app)
    {
        var lead = await app.PersonAsync(Role.Organiser);
        for (var lot = 0; lot < Events / 500; lot++)
            await app.WriteAsync(db =>
            {
                db.KeepsTrail = false;
                var now = app.Clock.GetUtcNow();
                for (var each = 0; each < 500; each++)
                {
                    var number = lot * 500 + each;
                    var made = new Event
                    {
                        Code = SecretCode.NewShort(),
                        Slug = $"event-{number}",
                        Kind = (EventKind)(number % 6),
                        Title = new Bilingual($"第{number}届经贸交流会", $"Trade meeting number {number}"),
                        Place = new Bilingual("天津", "Tianjin"),
                        TimeZone = "Asia/Shanghai",
                        UnitId = lead.UnitId,
                        LeadId = lead.Id,
                    };
                    var start = now.AddHours(8.77 * (number - Events / 2));
                    for (var task = 0; task < 10; task++)
                        made.Tasks.Add(new EventTask { Title = new Bilingual($"任务{task}", $"Task {task}"), OwnerId = lead.Id });
                    made.Schedule(start, start.AddHours(number % 5 == 0 ? 60 : 6), start.AddDays(-30));
                    made.Publish(start.AddDays(-30));
                    db.Add(made);
                }
                return Task.CompletedTask;
            });
    }
}
