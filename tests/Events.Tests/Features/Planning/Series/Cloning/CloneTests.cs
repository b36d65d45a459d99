using System.Net;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Planning.Budget;
using Events.Features.Planning.Budget.Fees;
using Events.Features.Planning.Budget.Lines;
using Events.Features.Planning.Budget.Sponsors;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Guests.Seating;
using Events.Features.Planning.Kinds;
using Events.Features.Planning.Series;
using Events.Features.Registrations;
using Events.Features.Registrations.Rules;
using Events.Platform.Text;
using Events.Tests.Features.Planning.Agenda;
using Events.Tests.Features.Planning.Guests;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Series.Cloning;

public class CloneTests
{
    [Theory, OnBothDatabases]
    public async Task The_copy_is_a_draft_of_its_own_with_nobody_in_it(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 80, change: e => (e.Title, e.Description) = (new Bilingual("第十届论坛", "Tenth forum"), new Bilingual("好", "Good")));
        await Registered.PersonAsync(app, forum);

        var page = await CloneAsync(app, forum, new { Starts = "2027-11-12T09:00" });

        Assert.StartsWith("The copy is a draft.", page.Flash);
        var copy = await CopyAsync(app, page);
        Assert.Equal((EventState.Draft, "第十一届论坛", "Eleventh forum", "好"), (copy.State, copy.Title.Zh, copy.Title.En, copy.Description.Zh));
        Assert.Equal((80, 0), (copy.Seats.Capacity, copy.Seats.Taken));
        Assert.NotEqual(forum.Slug, copy.Slug);
        Assert.NotEqual(forum.Code, copy.Code);
        Assert.Equal(forum.LeadId, copy.LeadId);
    }

    [Theory, OnBothDatabases]
    public async Task The_copy_takes_people_by_the_same_rules_whatever_else_is_chosen(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await Registered.PersonAsync(app, forum, person => person.Category = AttendeeCategory.Press);
        await app.WriteAsync(async db =>
        {
            var rules = await RegistrationRules.ToChangeAsync(db, forum.Id, default);
            (rules.NeedsApproval, rules.HasWaitingList, rules.OfferHours, rules.RefusesSamePerson) = (true, true, 7, true);
            rules.Set(AttendeeCategory.Press, isOnForm: true, needsApproval: true, capacity: 5, coming: 1);
        });

        var copy = await CopyAsync(app, await CloneAsync(app, forum, new { Starts = "2027-11-12T09:00", Gates = false }));

        var same = await app.ReadAsync(db => RegistrationRules.OfAsync(db, copy.Id, default));
        Assert.Equal((true, true, 7, true), (same.NeedsApproval, same.HasWaitingList, same.OfferHours, same.RefusesSamePerson));
        var press = same.Of(AttendeeCategory.Press)!;
        Assert.Equal((true, true, 5, 0), (press.IsOnForm, press.NeedsApproval, press.Seats.Capacity, press.Seats.Taken));
    }

    [Theory, OnBothDatabases]
    public async Task Hours_stay_on_the_clock_of_the_place_when_its_clocks_change(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        // Three days in Berlin over the end of summer time, cloned into the summer.
        var start = Zones.Instant(new DateTime(2027, 10, 30, 10, 0, 0), "Europe/Berlin");
        var forum = await Planned.EventAsync(app, start, change: e =>
        {
            e.TimeZone = "Europe/Berlin";
            e.Schedule(start, Zones.Instant(new DateTime(2027, 11, 1, 16, 0, 0), "Europe/Berlin"), app.Clock.GetUtcNow());
            e.RegistrationClosesAt = Zones.Instant(new DateTime(2027, 10, 20, 18, 0, 0), "Europe/Berlin");
        });
        await app.WriteAsync(async db => db.Add((await db.Events.FindAsync(forum.Id))!.Plan("14:00", "15:00")));

        var copy = await CopyAsync(app, await CloneAsync(app, forum, new { Starts = "2028-06-10T10:00" }));

        Assert.Equal(new DateTime(2028, 6, 10, 10, 0, 0), Zones.Local(copy.StartsAt, "Europe/Berlin"));
        Assert.Equal(new DateTime(2028, 6, 12, 16, 0, 0), Zones.Local(copy.EndsAt, "Europe/Berlin"));
        Assert.Equal(new DateTime(2028, 5, 31, 18, 0, 0), Zones.Local(copy.RegistrationClosesAt!.Value, "Europe/Berlin"));
        var session = await app.ReadAsync(db => db.Sessions.AsNoTracking().Include(s => s.Event).SingleAsync(s => s.EventId == copy.Id));
        Assert.Equal(14, session.Starts.Hour);
    }

    [Theory, OnBothDatabases]
    public async Task Tasks_come_along_open_with_owners_and_what_they_wait_for_and_mails_unsent(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var owner = await app.PersonAsync(Role.Staff);
        var forum = await Planned.EventAsync(app, change: e =>
        {
            var (first, second) = (Task("Book", -5, owner.Id), Task("Invite", -2, owner.Id));
            first.Plan(e);
            second.Plan(e);
            second.WaitFor([first]);
            first.Complete(owner.Id, "Done", app.Clock.GetUtcNow());
            e.Tasks.AddRange([first, second]);
            var rule = new ReminderRule { Name = new Bilingual("", "Call"), Subject = new Bilingual("", "S"), Body = new Bilingual("", "B"), At = new TimeOnly(9, 0), OffsetDays = -3 };
            rule.Plan(e, app.Clock.GetUtcNow());
            rule.MarkSent(e, 12, false, app.Clock.GetUtcNow());
            var announcement = new ReminderRule { Name = new Bilingual("", "By hand"), Subject = new Bilingual("", "S"), Body = new Bilingual("", "B") };
            announcement.Announce(app.Clock.GetUtcNow());
            e.Reminders.AddRange([rule, announcement]);
        });

        var copy = await CopyAsync(app, await CloneAsync(app, forum, new { Starts = "2027-11-12T09:00" }));

        var tasks = await app.ReadAsync(db => db.EventTasks.AsNoTracking().Include(t => t.Dependencies).ThenInclude(d => d.Predecessor).Where(t => t.EventId == copy.Id).OrderBy(t => t.DueOn).ToListAsync());
        Assert.Equal([("Book", new DateOnly(2027, 11, 7)), ("Invite", new DateOnly(2027, 11, 10))], tasks.Select(task => (task.Title.En, task.DueOn)));
        Assert.All(tasks, task => Assert.True(task.IsOpen && task.OwnerId == owner.Id && task.DoneNote == ""));
        Assert.Equal([tasks[0].Id], tasks[1].WaitsFor.Select(task => task.Id));
        var mail = Assert.Single(copy.Reminders);
        Assert.True(mail is { IsOpen: true, IsHeld: false, Recipients: 0 });
        Assert.Equal(new DateTime(2027, 11, 9, 9, 0, 0), Zones.Local(mail.DueAt, "Asia/Shanghai"));
    }

    [Theory, OnBothDatabases]
    public async Task Programme_guests_seats_budget_and_gates_come_along_without_what_has_happened(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await FillAsync(app, forum);

        var copy = await CopyAsync(app, await CloneAsync(app, forum, new { Starts = "2027-11-12T09:00", Guests = true }));

        var session = await app.ReadAsync(db => db.Sessions.AsNoTracking().Include(s => s.Room).Include(s => s.Speakers).Include(s => s.Seats).SingleAsync(s => s.EventId == copy.Id));
        Assert.Equal((copy.Id, "LI Na", 0), (session.Room!.EventId, session.Speakers.Single().Name.En, session.Seats.Taken));
        var guest = await app.ReadAsync(db => db.GuestsOfHonour.AsNoTracking().Include(g => g.Seat).SingleAsync(g => g.EventId == copy.Id));
        Assert.Equal(GuestState.Invited, guest.State);
        Assert.Equal(0, guest.Seat!.Number);
        var line = await app.ReadAsync(db => db.BudgetLines.AsNoTracking().SingleAsync(l => l.EventId == copy.Id));
        Assert.Equal((500m, null, "USD", 7.1m), (line.Planned, line.Actual, line.Currency, line.Rate));
        Assert.Equal(copy.Day(Anchor.Start).AddDays(-3), line.DueOn);
        var sponsor = await app.ReadAsync(db => db.Sponsors.AsNoTracking().SingleAsync(s => s.EventId == copy.Id));
        Assert.Equal(("Gold", 9000m, 0m, "A stand"), (sponsor.Package, sponsor.Promised, sponsor.Received, sponsor.Benefits));
        var fee = await app.ReadAsync(db => db.FeeItems.AsNoTracking().SingleAsync(f => f.EventId == copy.Id));
        Assert.Equal((800m, "Taihe", null, "", ""), (fee.Amount, fee.InvoiceTitle, fee.PaidOn, fee.Reference, fee.InvoiceNumber));
        Assert.Equal(copy.Day(Anchor.Start).AddDays(2), fee.DueOn);
        var hallGate = await app.ReadAsync(db => db.Gates.AsNoTracking().Include(g => g.Session).SingleAsync(g => g.EventId == copy.Id && g.DefaultOf == null));
        Assert.Equal(("Envoy", true, Ways.In, copy.StartsAt.AddHours(1), copy.StartsAt.AddHours(3)), (hallGate.OnlyFor, hallGate.IsManyTimes, hallGate.Ways, hallGate.OpensAt, hallGate.ClosesAt));
        Assert.Equal(copy.Id, hallGate.Session!.EventId);
        Assert.Equal(["Hall", "Main entrance"], (await app.ReadAsync(db => db.Gates.AsNoTracking().Where(g => g.EventId == copy.Id).ToListAsync())).Select(gate => gate.Name.En).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_gate_for_a_session_stays_behind_with_it(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await FillAsync(app, forum);

        var copy = await CopyAsync(app, await CloneAsync(app, forum, new { Starts = "2027-11-12T09:00", Programme = false }));

        Assert.Equal(["Main entrance"], (await app.ReadAsync(db => db.Gates.AsNoTracking().Where(g => g.EventId == copy.Id).ToListAsync())).Select(gate => gate.Name.En));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_chosen_stays_behind(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, change: e =>
        {
            e.Kind = EventKind.TradeFair;
            e.Description = new Bilingual("好", "Good");
            var task = Task("Book", -5, null);
            task.Plan(e);
            e.Tasks.Add(task);
        });
        await FillAsync(app, forum);

        var copy = await CopyAsync(app, await CloneAsync(app, forum, new { Starts = "2027-11-12T09:00", Page = false, Tasks = false, Mails = false, Programme = false, OfKind = false, Guests = false, Money = false, Gates = false }));

        Assert.True(copy.Description.IsEmpty);
        Assert.Empty(copy.Tasks);
        Assert.Equal(0, await app.ReadAsync(async db => await db.Sessions.CountAsync(s => s.EventId == copy.Id) + await db.GuestsOfHonour.CountAsync(g => g.EventId == copy.Id)
            + await db.BudgetLines.CountAsync(l => l.EventId == copy.Id) + await db.Sponsors.CountAsync(s => s.EventId == copy.Id) + await db.FeeItems.CountAsync(f => f.EventId == copy.Id)
            + await db.FairHalls.CountAsync(h => h.EventId == copy.Id) + await db.DelegationLegs.CountAsync(l => l.EventId == copy.Id) + await db.Gates.CountAsync(g => g.EventId == copy.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task What_only_its_kind_has_comes_along_and_days_move(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var embassy = new Organisation { Kind = OrganisationKind.Embassy, Name = new Bilingual("大使馆", TestApp.Unique("Embassy")), Country = "KZ" };
        await app.AddAsync(embassy);
        var trip = await Planned.EventAsync(app, change: e =>
        {
            e.Kind = EventKind.OutboundDelegation;
            (e.CounterpartId, e.Purpose, e.Venue) = (embassy.Id, new Bilingual("", "Learn what they need"), EventVenue.Both);
        });
        await FillAsync(app, trip);

        var copy = await CopyAsync(app, await CloneAsync(app, trip, new { Starts = "2027-11-12T09:00" }));

        Assert.Equal((embassy.Id, "Learn what they need", EventVenue.Both), (copy.CounterpartId, copy.Purpose.En, copy.Venue));
        var leg = await app.ReadAsync(db => db.DelegationLegs.AsNoTracking().SingleAsync(l => l.EventId == copy.Id));
        Assert.Equal(("KZ", new DateOnly(2027, 11, 13), new DateOnly(2027, 11, 15)), (leg.Country, leg.From, leg.To));
        Assert.Equal("Hall 1", (await app.ReadAsync(db => db.FairHalls.AsNoTracking().SingleAsync(h => h.EventId == copy.Id))).Name.En);
    }

    [Theory, OnBothDatabases]
    public async Task The_copy_of_an_edition_is_the_next_one(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var series = new EventSeries { Name = new Bilingual("津港论坛", "Jingang Forum"), UnitId = forum.UnitId };
        await app.AddAsync(series);
        await app.AddAsync(new Edition { EventId = forum.Id, SeriesId = series.Id, Number = 10 });

        var copy = await CopyAsync(app, await CloneAsync(app, forum, new { Starts = "2027-11-12T09:00" }));

        Assert.Equal((series.Id, 11), await app.ReadAsync(async db => (await db.Editions.SingleAsync(e => e.EventId == copy.Id)) is var edition ? (edition.SeriesId, edition.Number) : default));
        var again = await CloneAsync(app, forum, new { Starts = "2028-11-12T09:00", Edition = "11" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(["The series has an edition of this number already."], again.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task A_start_in_the_past_is_refused(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var page = await CloneAsync(app, await Planned.EventAsync(app), new { Starts = "2026-10-01T09:00" });
        Assert.Equal(["The copy would begin in the past."], page.Errors);
    }

    private static async Task FillAsync(TestApp app, Event forum)
    {
        var room = new Room { EventId = forum.Id, Name = new Bilingual("", "Haihe Hall") };
        await app.AddAsync(room);
        await app.WriteAsync(async db =>
        {
            var session = (await db.Events.FindAsync(forum.Id))!.Plan("09:00", "10:00");
            session.RoomId = room.Id;
            session.Speakers.Add(new SessionSpeaker { EventId = forum.Id, Name = new Bilingual("李娜", "LI Na") });
            db.Add(session);
        });
        var guest = Honoured.Person(forum.Id, GuestSide.Guests, 1);
        guest.Answer(GuestState.Accepted, new Bilingual());
        var table = new SeatingTable { EventId = forum.Id, Name = new Bilingual("主席台", "Head table") };
        table.Arrange(TableShape.HeadTable, 3, 1);
        table.Seats[0].Sit(guest, true);
        var line = new BudgetLine { EventId = forum.Id, Planned = 500, Actual = 480, DueOn = forum.Day(Anchor.Start).AddDays(-3) };
        line.CountIn("USD", 7.1m);
        var main = Gate.MainEntrance(forum.Id);
        var hallGate = Gate.After([main], forum.Id, new Bilingual("", "Hall"));
        (hallGate.Categories, hallGate.IsManyTimes, hallGate.Ways) = ([AttendeeCategory.Envoy], true, Ways.In);
        hallGate.Open(forum.StartsAt.AddHours(1), forum.StartsAt.AddHours(3));
        hallGate.SessionId = await app.ReadAsync(db => db.Sessions.Where(session => session.EventId == forum.Id).Select(session => session.Id).SingleAsync());
        var fee = new FeeItem { EventId = forum.Id, Amount = 800, DueOn = forum.Day(Anchor.Start).AddDays(2), Reference = "T1" };
        fee.Invoice("Taihe", "", "0451", forum.Day(Anchor.Start));
        fee.Pay(forum.Day(Anchor.Start), forum.Day(Anchor.Start));
        var leg = new DelegationLeg { EventId = forum.Id, Country = "KZ" };
        leg.Stay(forum.Day(Anchor.Start).AddDays(1), forum.Day(Anchor.Start).AddDays(3));
        var hall = new FairHall { EventId = forum.Id, Name = new Bilingual("一号馆", "Hall 1"), Position = 1 };
        await app.AddAsync(
            guest, table, line, fee, leg, hall, new Sponsor { EventId = forum.Id, Package = "Gold", Promised = 9000, Received = 4000, Benefits = "A stand" }, main, hallGate);
    }

    private static EventTask Task(string title, int days, long? owner) => new() { Title = new Bilingual("", title), OffsetDays = days, OwnerId = owner };

    private static async Task<Page> CloneAsync(TestApp app, Event forum, object fields) =>
        await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/clone")).SubmitAsync("form.form-wide", fields);

    private static Task<Event> CopyAsync(TestApp app, Page page) => Planned.ReloadAsync(app, long.Parse(page.Location.Split('/')[^1]));
}
