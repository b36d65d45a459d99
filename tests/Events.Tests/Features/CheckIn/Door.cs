using System.Net;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Tickets;
using Events.Platform.Security;
using Events.Platform.Text;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn;

/// <summary>A published event of the headquarters with its main entrance, and a member of staff who stands there with a scanner.</summary>
public sealed class Door
{
    private string token = "";
    public string Token => token;

    private Door(TestApp app, Event @event, Gate gate, Visitor staff) => (App, Event, Gate, Staff) = (app, @event, gate, staff);

    public TestApp App { get; }
    public Event Event { get; }
    public Gate Gate { get; }
    public Visitor Staff { get; }

    public sealed record Answer(Guid Id, string Result, string? Reason, string? ReasonName, Person? Attendee)
    {
        public bool MayOverride { get; init; }
    }

    public sealed record Person(string Name, string LatinName, string Organisation, string JobTitle, string Category, DateTimeOffset? Since, string? Gate)
    {
        public string? Seat { get; init; }
        public string? Note { get; init; }
    }

    public sealed record Companion(string Code, string Name, string LatinName, string Category, bool Arrived);

    public static Task<Door> OpenAsync(Database database) => OpenAsync(database, true);

    public static async Task<Door> OpenAsync(Database database, bool published) => await OpenAsync(await TestApp.SharedAsync(database), published);

    public static async Task<Door> OpenAsync(TestApp app, bool published = true, string language = "en")
    {
        var @event = await AddEventAsync(app, published: published);
        var gate = Gate.MainEntrance(@event.Id);
        await app.AddAsync(gate);
        var door = new Door(app, @event, gate, await app.SignInAsync(Role.Staff, language: language));
        door.token = (await door.Staff.GetAsync($"/checkin/{gate.Id}")).AntiforgeryToken!;
        return door;
    }

    public static async Task<Event> AddEventAsync(TestApp app, string unit = "HQ", bool published = true)
    {
        var now = app.Clock.GetUtcNow();
        var code = SecretCode.NewShort();
        var @event = new Event
        {
            Code = code,
            Slug = TestApp.Unique("forum"),
            Title = new Bilingual("津港经贸论坛 " + code, "Tianjin Forum " + code),
            Place = new Bilingual("梅江会展中心", "Meijiang Centre"),
            TimeZone = "Asia/Shanghai",
            UnitId = (await app.UnitAsync(unit)).Id,
        };
        @event.Schedule(now.AddHours(-1), now.AddDays(2), now);
        if (published) @event.Publish(now);
        await app.AddAsync(@event);
        return @event;
    }

    public Task<Attendee> InviteAsync(string name = "张伟", Event? to = null, Action<Attendee>? with = null) => App.WriteAsync(async db =>
    {
        var attendee = new Attendee { Name = name, LatinName = "ZHANG Wei", Organisation = "天津泰达进出口贸易有限公司", JobTitle = "经理", Category = AttendeeCategory.Member };
        with?.Invoke(attendee);
        await Registration.RegisterAsync(db, to ?? Event, RegistrationSource.Import, "zh", [attendee], App.Clock.GetUtcNow(), default);
        return attendee;
    });

    public Task CancelAsync(Attendee attendee) => Registered.CancelAsync(App, attendee);

    public Task<string> QrAsync(Attendee attendee, Event? of = null) =>
        App.InScopeAsync(services => services.GetRequiredService<TicketSigner>().PayloadAsync(of ?? Event, attendee.TicketCode, default));

    public async Task<Gate> AddGateAsync(string name, Action<Gate>? with = null)
    {
        var gate = Gate.After([Gate], Event.Id, new Bilingual(name, name));
        with?.Invoke(gate);
        await App.AddAsync(gate);
        return gate;
    }

    /// <summary>A scan as the scanner makes it.</summary>
    public object Scan(string? qr = null, string? code = null, Guid? id = null, Gate? gate = null, Direction direction = Direction.In, DateTimeOffset? at = null) =>
        new { id = id ?? Guid.NewGuid(), qr, code, gate = (gate ?? Gate).Id, direction = direction.ToString(), at = at ?? App.Clock.GetUtcNow() };

    public async Task<Answer> SendAsync(object scan, Visitor? by = null)
    {
        if (by is not null) await by.GetAsync($"/checkin/{Gate.Id}");
        var page = await PostAsync(new[] { scan }, by);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return Assert.Single(page.Json<Answer[]>());
    }

    public Task<Page> PostAsync(object? body, Visitor? by = null) => PostAsync(JsonContent.Create(body), by);

    public Task<Page> PostAsync(HttpContent body, Visitor? by = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/checkin/scans") { Content = body };
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("X-CSRF-Token", by?.Page?.AntiforgeryToken ?? token);
        return (by ?? Staff).SendAsync(request);
    }

    public Task<Attendee> ReloadAsync(Attendee attendee) => App.ReadAsync(db => db.Attendees.AsNoTracking().SingleAsync(a => a.Id == attendee.Id));
}
