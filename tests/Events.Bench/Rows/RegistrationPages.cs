using Events.Bench.Measuring;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Rules;
using Events.Tests.Features.Planning;
using Events.Tests.Support;

namespace Events.Bench.Rows;

/// <summary>One event with 10,000 registrations, confirmed, requested and waiting: its lists, queue and export, each whole at the server.</summary>
public sealed class RegistrationPages : IWork
{
    private const int Confirmed = 4_000;
    private const int Requested = 3_000;
    private const int Waiting = 3_000;
    private const int Lot = 500;
    private const int Requests = 15;

    public string Name => "registrations";

    public async Task<IReadOnlyList<Row>> MeasureAsync()
    {
        Event forum = null!;
        await using var product = await Product.StartAsync(async app => forum = await FillAsync(app));
        using var staff = await product.App.SignInAsync(Role.Staff);
        var head = $"Cookie: {staff.Cookies.Header}\r\nAccept: text/html\r\n";
        var rows = new List<Row>();
        foreach (var (what, address) in new[] { ("people", "attendees"), ("people, last page", "attendees?page=80"), ("people, a name", "attendees?q=Guest+3999"), ("people, a category", "attendees?category=Press"), ("queue", "requests"), ("queue, last page", "requests?page=60"), ("waiting list", "waiting"), ("waiting list, last page", "waiting?page=60"), ("export", "attendees/export") })
        {
            byte[][] requests = [.. Enumerable.Repeat(Load.Get($"/desk/events/{forum.Id}/{address}", head), Requests)];
            rows.Add(Row.AtMost(what == "export" ? 1_000 : 100, $"10,000 registrations: {what}", Measurement.Median((await Load.RunAsync(product.Address, requests, clients: 1)).Milliseconds.ToList()), "ms"));
        }
        return rows;
    }

    private static async Task<Event> FillAsync(TestApp app)
    {
        var forum = await Planned.EventAsync(app, capacity: Confirmed);
        await AddAsync(app, forum, Confirmed, 0, mayWait: false);
        await app.WriteAsync(async db =>
        {
            var rules = await RegistrationRules.ToChangeAsync(db, forum.Id, default);
            rules.HasWaitingList = true;
        });
        await AddAsync(app, forum, Waiting, Confirmed, mayWait: true);
        await app.WriteAsync(async db => (await RegistrationRules.ToChangeAsync(db, forum.Id, default)).NeedsApproval = true);
        await AddAsync(app, forum, Requested, Confirmed + Waiting, mayWait: false);
        return forum;
    }

    private static async Task AddAsync(TestApp app, Event forum, int count, int from, bool mayWait)
    {
        for (var lot = 0; lot < count / Lot; lot++)
            await app.WriteAsync(async db =>
            {
                db.KeepsTrail = false;
                for (var each = 0; each < Lot; each++)
                {
                    var number = from + lot * Lot + each;
                    var person = new Attendee { Name = $"Guest {number}", Email = $"guest{number}@example.com", Organisation = $"Company {number % 700}", Category = number % 9 == 0 ? AttendeeCategory.Press : AttendeeCategory.Guest };
                    await Registration.ApplyAsync(db, new Application(forum, "en", [person], MayWait: mayWait), app.Clock.GetUtcNow(), default);
                }
            });
    }
}
