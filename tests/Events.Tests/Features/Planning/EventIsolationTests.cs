using System.Net;
using System.Text.RegularExpressions;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.CheckIn.Devices;
using Events.Features.Mailings.Letters;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Planning.Budget.Fees;
using Events.Features.Planning.Budget.Lines;
using Events.Features.Planning.Budget.Sponsors;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Features.Planning.Kinds;
using Events.Features.Planning.PublicPage;
using Events.Features.Registrations;
using Events.Features.Registrations.Fees;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Invitations;
using Events.Platform.Text;
using Events.Tests.Features.Planning.Agenda;
using Events.Tests.Features.Planning.Guests;
using Events.Tests.Features.Planning.Partners;
using Events.Tests.Features.Registrations;
using Events.Tests.Features.Registrations.Forms;
using Events.Tests.Support;

namespace Events.Tests.Features.Planning;

/// <summary>Every address of an event, of whatever feature: nobody of another unit gets in.</summary>
public partial class EventIsolationTests
{
    /// <summary>A stream, which does not end.</summary>
    private const string NotThere = "desk/events/{eventId:long}/arrivals";

    [Theory, OnBothDatabases]
    public async Task A_branch_reaches_no_address_of_an_event_of_the_headquarters(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var headquarters = await app.SignInAsync(Role.Organiser);
        var ids = await RowsAsync(app);
        var branch = await app.SignInAsync(Role.Organiser, "B1");
        var routes = Routes(app);
        Assert.InRange(routes.Count, 40, 300);

        List<string> wrong = [];
        foreach (var (method, pattern) in routes)
        {
            var address = Address(pattern, ids);
            // With the ids of rows that are there, so that it is the unit that is refused.
            if (method == "GET" && pattern != NotThere && (await headquarters.GetAsync(address)).Status == HttpStatusCode.NotFound) wrong.Add($"GET {address} is not there for its own people");

            // A page with the proof that a form carries.
            if (method != "GET") await branch.GetAsync("/desk/account");
            var page = method == "GET" ? await branch.GetAsync(address) : await branch.PostAsync(address);
            if (page.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden)) wrong.Add($"{method} {address}: {page.Status} {page.Location}");
        }
        Offenders.None(wrong);
    }

    private static List<(string Method, string Pattern)> Routes(TestApp app) =>
    [
        .. from route in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let pattern = route.RoutePattern.RawText!.TrimStart('/')
           where pattern.StartsWith("desk/events/{")
           from method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
           orderby pattern, method
           select (method, pattern),
    ];

    /// <summary>The ids by the word that stands before them: <c>tasks/{id}</c>.</summary>
    private static async Task<Dictionary<string, string>> RowsAsync(TestApp app)
    {
        var task = new EventTask { Title = new Bilingual("订场地", "Book the hall") };
        var rule = new ReminderRule { Name = new Bilingual("提醒", "Reminder"), Subject = new Bilingual("提醒", "Reminder"), Body = new Bilingual("您好", "Hello"), At = new TimeOnly(9, 0), OffsetDays = -1 };
        var forum = await Planned.EventAsync(app, change: e =>
        {
            task.Plan(e);
            e.Tasks.Add(task);
            rule.Plan(e, app.Clock.GetUtcNow());
            e.Reminders.Add(rule);
        });
        var letter = new EventLetter { EventId = forum.Id, Name = new Bilingual("须知", "Notes"), Subject = new Bilingual("须知", "Notes"), Body = new Bilingual("您好", "Hello") };
        await app.AddAsync(letter);
        var person = await Registered.PersonAsync(app, forum);
        var (room, session, speaker) = await AgendaAsync(app, forum);
        var guest = Honoured.Person(forum.Id, GuestSide.Guests, 1);
        var table = new SeatingTable { EventId = forum.Id, Name = new Bilingual("主席台", "Head table") };
        var share = await Shared.WithAsync(app, forum, "P9");
        var (line, sponsor, fee) = (new BudgetLine { EventId = forum.Id }, new Sponsor { EventId = forum.Id }, new FeeItem { EventId = forum.Id });
        await app.AddAsync(guest, table, line, sponsor, fee);
        var gate = Gate.MainEntrance(forum.Id);
        var leg = new DelegationLeg { EventId = forum.Id, Country = "KZ" };
        leg.Stay(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 3));
        var hall = new FairHall { EventId = forum.Id, Name = new Bilingual("一号馆", "Hall 1") };
        var news = new NewsItem { EventId = forum.Id, Text = new Bilingual("摆渡车", "Shuttle") };
        await app.AddAsync(gate, leg, hall, news);
        var invitation = new Invitation { EventId = forum.Id, Name = new Bilingual("李娜", "LI Na") };
        var due = new FeeDue { EventId = forum.Id, AttendeeId = person.Id, Currency = "CNY", Rate = 1, Reference = FeeReference.New(), CreatedAt = app.Clock.GetUtcNow(), DueOn = new DateOnly(2026, 12, 1) };
        await app.AddAsync(invitation, due);
        var question = AskedForms.Ask(QuestionKind.Text);
        await AskedForms.AskAsync(app, forum, question);
        var file = await AskedForms.KeepAsync(app, person, "proof");
        var device = new Device { EventId = forum.Id, Name = "Tablet", ExpiresAt = app.Clock.GetUtcNow().AddDays(1) };
        var scan = new Scan { Id = Guid.NewGuid(), EventId = forum.Id, GateId = gate.Id, At = app.Clock.GetUtcNow(), ReceivedAt = app.Clock.GetUtcNow() };
        await app.AddAsync(device, scan);
        return new Dictionary<string, string>
        {
            ["devices"] = $"{device.Id}",
            ["conflicts"] = $"{scan.Id}",
            ["events"] = $"{forum.Id}",
            ["tasks"] = $"{task.Id}",
            ["reminders"] = $"{rule.Id}",
            ["ready-letters"] = $"{letter.Id}",
            ["attendees"] = $"{person.Id}",
            ["registrations"] = $"{person.RegistrationId}",
            ["waiting"] = $"{person.RegistrationId}",
            ["gates"] = $"{gate.Id}",
            ["rooms"] = $"{room}",
            ["sessions"] = $"{session}",
            ["speakers"] = $"{speaker}",
            ["guests"] = $"{guest.Id}",
            ["seating"] = $"{table.Id}",
            ["partners"] = $"{share.Id}",
            ["legs"] = $"{leg.Id}",
            ["news"] = $"{news.Id}",
            ["files"] = file,
            ["questions"] = question.Key,
            ["rules"] = nameof(AttendeeCategory.Guest),
            ["halls"] = $"{hall.Id}",
            ["invitations"] = $"{invitation.Id}",
            ["fees-due"] = $"{due.Id}",
            ["lines"] = $"{line.Id}",
            ["sponsors"] = $"{sponsor.Id}",
            ["fees"] = $"{fee.Id}",
        };
    }

    private static async Task<(long Room, long Session, long Speaker)> AgendaAsync(TestApp app, Event forum)
    {
        var room = new Room { EventId = forum.Id, Name = new Bilingual("海河厅", "Haihe Hall") };
        var speaker = new SessionSpeaker { EventId = forum.Id, Name = new Bilingual("李娜", "LI Na") };
        var session = await app.WriteAsync(async db =>
        {
            var made = (await db.Events.FindAsync(forum.Id))!.Plan("09:00", "10:00");
            made.Speakers.Add(speaker);
            db.AddRange(room, made);
            return made;
        });
        return (room.Id, session.Id, speaker.Id);
    }

    private static string Address(string pattern, Dictionary<string, string> ids) =>
        "/" + Parameter().Replace(pattern, match => ids.TryGetValue(match.Groups[1].Value, out var id)
            ? $"{match.Groups[1].Value}/{id}"
            : throw new InvalidOperationException($"{pattern}: make a row of it in {nameof(RowsAsync)}."));

    [GeneratedRegex(@"([\w-]+)/\{[^}]*\}")]
    private static partial Regex Parameter();
}
