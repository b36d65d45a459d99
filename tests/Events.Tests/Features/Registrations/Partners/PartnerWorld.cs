using System.Text;
using System.Text.RegularExpressions;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.CheckIn.Devices;
using Events.Features.Mailings.Letters;
using Events.Features.Organisations;
using Events.Features.Organisations.Duplicates;
using Events.Features.Organisations.Lists;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Planning.Budget.Fees;
using Events.Features.Planning.Budget.Lines;
using Events.Features.Planning.Budget.Sponsors;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Features.Planning.Kinds;
using Events.Features.Planning.Partners;
using Events.Features.Planning.Playbooks;
using Events.Features.Planning.PublicPage;
using Events.Features.Planning.Series;
using Events.Features.Registrations;
using Events.Features.Registrations.Fees;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Invitations;
using Events.Platform.Mail;
using Events.Platform.Text;
using Events.Tests.Features.Letters;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Planning.Agenda;
using Events.Tests.Features.Planning.Guests;
using Events.Tests.Features.Planning.Partners;
using Events.Tests.Features.Planning.Tasks;
using Events.Tests.Features.Registrations.Forms;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Partners;

/// <summary>
/// A chamber with an event that two partners share, one of a branch, and one that nobody has published. Whatever is not of the first partner carries
/// <see cref="Marker"/>.
/// </summary>
public sealed partial class PartnerWorld(TestApp app)
{
    public const string Marker = "Qxzmark";

    private static readonly Bilingual Secret = new("机密" + Marker, Marker);

    public Event Forum { get; private set; } = null!;
    public EventShare Own { get; private set; } = null!;

    /// <summary>Ids of rows of others by the word that stands before them in an address: of the other partner and the headquarters in the shared event, and of a branch.</summary>
    public IReadOnlyList<Dictionary<string, string>> Others { get; private set; } = [];

    public async Task<PartnerWorld> MakeAsync()
    {
        await NameUnitsAsync();
        var administrator = await app.SignInAsync(Role.Administrator);
        Forum = await PlanAsync("HQ", Visible);
        Own = await Shared.WithAsync(app, Forum, "P1", quota: 3);
        var other = await Shared.WithAsync(app, Forum, "P2", quota: 3);
        await Shared.PersonAsync(app, Own, person => person.Name = "Own Guest");
        await Registered.PersonAsync(app, Forum, Marked);
        var branch = await PlanAsync("B1", e => (e.Title, e.Place, e.Visibility) = (Secret, Secret, EventVisibility.Unlisted));
        await Shared.WithAsync(app, await PlanAsync("HQ", e => (e.Title, e.Place) = (Secret, Secret), publish: false), "P1");
        Others =
        [
            await RowsAsync(administrator, Forum, await Shared.PersonAsync(app, other, Marked), other),
            await RowsAsync(administrator, branch, await Registered.PersonAsync(app, branch, Marked), await Shared.WithAsync(app, branch, "P2")),
        ];
        return this;
    }

    private static void Visible(Event @event) => (@event.Title, @event.Place) = (new Bilingual("共享论坛", "Shared forum"), new Bilingual("天津", "Tianjin"));

    private static void Marked(Attendee person) =>
        (person.Name, person.Organisation, person.Email, person.Country) = (Marker, Marker, $"{TestApp.Unique(Marker)}@guest.example", "BR");

    private async Task NameUnitsAsync()
    {
        foreach (var code in new[] { "HQ", "P1", "P2", "B1" }) await app.UnitAsync(code);
        await app.WriteAsync(async db =>
        {
            foreach (var unit in await db.Units.ToListAsync())
            {
                (unit.Signatory, unit.SignatoryTitle, unit.Address) = (Secret, Secret, new Bilingual("天津", "Tianjin"));
                if (unit.Code is "P2" or "B1") unit.Name = Secret;
            }
        });
        await app.PersonAsync(Role.Partner, "P2");
        await app.WriteAsync(async db =>
        {
            foreach (var user in await db.Users.ToListAsync()) user.Name = Marker;
        });
    }

    private Task<Event> PlanAsync(string unit, Action<Event> change, bool publish = true) => Planned.EventAsync(app, unit: unit, publish: publish, change: e =>
    {
        change(e);
        var task = TasksTests.Task(-3);
        task.Title = Secret;
        task.Plan(e);
        e.Tasks.Add(task);
        var rule = new ReminderRule { Name = Secret, Subject = Secret, Body = Secret, At = new TimeOnly(9, 0), OffsetDays = -1 };
        rule.Plan(e, app.Clock.GetUtcNow());
        e.Reminders.Add(rule);
    });

    private async Task<Dictionary<string, string>> RowsAsync(Visitor administrator, Event @event, Attendee person, EventShare share)
    {
        var gate = Gate.MainEntrance(@event.Id);
        var organisation = new Organisation { Name = Secret, Country = "CN" };
        organisation.Contacts.Add(new Contact { Name = Secret });
        var task = await app.ReadAsync(db => db.EventTasks.Where(t => t.EventId == @event.Id).Select(t => t.Id).SingleAsync());
        var rule = await app.ReadAsync(db => db.ReminderRules.Where(r => r.EventId == @event.Id).Select(r => r.Id).SingleAsync());
        var playbook = OwnPlaybook.From(Playbook.For(EventKind.Meeting), Secret, @event.UnitId);
        var mail = OutboxMail.To("reader@guest.example", Marker, "en", "TicketToAttendee", person.Id, app.Clock.GetUtcNow());
        var leg = new DelegationLeg { EventId = @event.Id, Country = "KZ" };
        leg.Stay(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 3));
        var hall = new FairHall { EventId = @event.Id, Name = Secret };
        var news = new NewsItem { EventId = @event.Id, Text = new Bilingual("摆渡车", "Shuttle") };
        var room = new Room { EventId = @event.Id, Name = new Bilingual("海河厅", "Haihe Hall") };
        var guest = Honoured.Person(@event.Id, GuestSide.Guests, 1);
        guest.Name = Secret;
        var table = new SeatingTable { EventId = @event.Id, Name = Secret };
        var (line, sponsor, fee) = (new BudgetLine { EventId = @event.Id }, new Sponsor { EventId = @event.Id }, new FeeItem { EventId = @event.Id });
        await app.AddAsync(gate, organisation, playbook, mail, leg, hall, news, room, guest, table, line, sponsor, fee);
        // The programme of the shared event is open to everybody.
        var isPublic = @event.Id == Forum.Id;
        var speaker = new SessionSpeaker { EventId = @event.Id, Name = isPublic ? new Bilingual("李娜", "LI Na") : Secret };
        var session = await app.WriteAsync(async db =>
        {
            var made = (await db.Events.FindAsync(@event.Id))!.Plan("09:00", "10:00", title: isPublic ? "Opening" : Marker);
            made.Speakers.Add(speaker);
            db.Add(made);
            return made;
        });
        var series = new EventSeries { Name = Secret, UnitId = @event.UnitId };
        var edition = new Edition { EventId = @event.Id, Series = series, Number = 1 };
        var likeIt = new Organisation { Name = Secret, Country = "CN" };
        await app.AddAsync(series, edition, likeIt);
        var pair = new DuplicatePair { FirstId = organisation.Id, SecondId = likeIt.Id, Value = Marker };
        var filter = new SavedFilter { UserId = (await app.PersonAsync(Role.Administrator)).Id, Name = TestApp.Unique(Marker), Query = "" };
        var invitation = new Invitation { EventId = @event.Id, Name = Secret, Organisation = Secret, Email = $"{TestApp.Unique(Marker)}@guest.example" };
        var due = new FeeDue { EventId = @event.Id, AttendeeId = person.Id, Currency = "CNY", Rate = 1, Reference = FeeReference.New(), CreatedAt = app.Clock.GetUtcNow(), DueOn = new DateOnly(2026, 12, 1) };
        due.Invoice(Marker, "");
        var letter = new EventLetter { EventId = @event.Id, Name = Secret, Subject = Secret, Body = Secret };
        await app.AddAsync(pair, filter, invitation, due, letter);
        // The form of the shared event is open to everybody.
        var question = AskedForms.Ask(QuestionKind.Text, isPublic ? "Question" : Marker);
        await AskedForms.AskAsync(app, @event, question);
        var device = new Device { EventId = @event.Id, Name = Marker, ExpiresAt = app.Clock.GetUtcNow().AddDays(1) };
        var scan = new Scan { Id = Guid.NewGuid(), EventId = @event.Id, GateId = gate.Id, At = app.Clock.GetUtcNow(), ReceivedAt = app.Clock.GetUtcNow() };
        await app.AddAsync(device, scan);
        return new Dictionary<string, string>
        {
            ["devices"] = $"{device.Id}",
            ["conflicts"] = $"{scan.Id}",
            ["events"] = $"{@event.Id}",
            ["shared"] = $"{@event.Id}",
            ["partners"] = $"{share.Id}",
            ["attendees"] = $"{person.Id}",
            ["registrations"] = $"{person.RegistrationId}",
            ["waiting"] = $"{person.RegistrationId}",
            ["tasks"] = $"{task}",
            ["reminders"] = $"{rule}",
            ["ready-letters"] = $"{letter.Id}",
            ["parts"] = "letters",
            ["legs"] = $"{leg.Id}",
            ["news"] = $"{news.Id}",
            ["rules"] = "Guest",
            ["halls"] = $"{hall.Id}",
            ["places"] = "1",
            ["rooms"] = $"{room.Id}",
            ["sessions"] = $"{session.Id}",
            ["speakers"] = $"{speaker.Id}",
            ["guests"] = $"{guest.Id}",
            ["seating"] = $"{table.Id}",
            ["invitations"] = $"{invitation.Id}",
            ["fees-due"] = $"{due.Id}",
            ["lines"] = $"{line.Id}",
            ["sponsors"] = $"{sponsor.Id}",
            ["fees"] = $"{fee.Id}",
            ["series"] = $"{series.Id}",
            ["editions"] = $"{edition.Id}",
            ["duplicates"] = $"{pair.Id}",
            ["filters"] = $"{filter.Id}",
            // Nobody has merged anything: a number that somebody guesses.
            ["mergers"] = "987654321",
            ["gates"] = $"{gate.Id}",
            ["checkin"] = $"{gate.Id}",
            ["organisations"] = $"{organisation.Id}",
            ["contacts"] = $"{organisation.Contacts[0].Id}",
            ["playbooks"] = $"{playbook.Id}",
            ["built-in"] = "Forum",
            ["mails"] = $"{mail.Id}",
            ["units"] = $"{@event.UnitId}",
            ["users"] = $"{(await app.PersonAsync(Role.Organiser, @event.UnitId == Forum.UnitId ? "HQ" : "B1")).Id}",
            ["letters"] = await LetterAsync(administrator, @event, person),
            ["imports"] = await ImportAsync(administrator, @event),
            ["rows"] = "2",
            ["questions"] = question.Key,
            ["files"] = await AskedForms.KeepAsync(app, person, Marker),
        };
    }

    private static async Task<string> LetterAsync(Visitor administrator, Event @event, Attendee person)
    {
        var form = await administrator.GetAsync($"/desk/events/{@event.Id}/attendees/{person.Id}/letters/new");
        var letter = await form.SubmitAsync("form.form", LetterCase.Filled(new { FullName = "QXZMARK" }));
        return letter.Location.StartsWith("/desk/letters/") ? letter.Location["/desk/letters/".Length..] : throw new InvalidOperationException(string.Join(' ', letter.Errors));
    }

    private static async Task<string> ImportAsync(Visitor administrator, Event @event)
    {
        var list = new Upload("list.csv", "text/csv", Encoding.UTF8.GetBytes($"姓名,邮箱\n{Marker},{Marker}@guest.example\n"));
        var columns = await (await administrator.GetAsync($"/desk/imports/new?kind=attendees&scope={@event.Id}")).SubmitAsync("form.form", new { File = list });
        return Import().Match(columns.Location).Groups[1].Value;
    }

    [GeneratedRegex(@"/imports/(\d+)")]
    private static partial Regex Import();
}
