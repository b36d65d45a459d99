using System.Net;
using AngleSharp.Html.Dom;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Kinds;
using Events.Platform.Text;
using Events.Tests.Features.Planning.Tasks;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Events;

public class MovingTests
{
    /// <summary>Six weeks before the forum; the clocks of Berlin go forward on 28 March 2027, between its old day and its new one.</summary>
    [Theory, OnBothDatabases]
    public async Task A_forum_moved_over_the_change_of_clocks_keeps_its_plan_in_local_days(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        app.Clock.SetUtcNow(new DateTimeOffset(2027, 2, 8, 9, 0, 0, TimeSpan.Zero));
        var today = new DateOnly(2027, 2, 8);
        var organiser = await app.SignInAsync(Role.Organiser);
        var fields = EventsTests.Filled("forum");
        (fields["TimeZone"], fields["Starts"], fields["Ends"]) = ("Europe/Berlin", "2027-03-22T10:00", "2027-03-22T18:00");
        await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", fields);

        var id = await app.ReadAsync(db => db.Events.Select(e => e.Id).SingleAsync());
        var made = await Planned.ReloadAsync(app, id);
        foreach (var (task, line) in made.Tasks.OrderBy(task => task.Id).Zip(Playbook.For(EventKind.Forum).Tasks))
        {
            var day = new DateOnly(2027, 3, 22).AddDays(line.OffsetDays);
            Assert.Equal(line.Title, task.Title);
            if (day >= today) Assert.Equal(day, task.DueOn);
            else Assert.InRange(task.DueOn, today, today.AddDays(14));
        }
        var done = made.Tasks.OrderBy(task => task.DueOn).Take(2).Select(task => task.Id).ToHashSet();
        await app.WriteAsync(async db =>
        {
            var me = await db.Users.Select(user => user.Id).FirstAsync();
            foreach (var task in await db.EventTasks.Where(task => done.Contains(task.Id)).ToListAsync()) task.Complete(me, "", app.Clock.GetUtcNow());
        });

        var page = await (await organiser.GetAsync($"/desk/events/{id}/edit")).SubmitAsync("form.form", new { Starts = "2027-04-01T10:00", Ends = "2027-04-01T18:00" });
        await page.SubmitAsync("input[name=MoveIsMeant]");

        var moved = await Planned.ReloadAsync(app, id);
        Assert.All(moved.Tasks, task => Assert.Equal(made.Tasks.Single(other => other.Id == task.Id).DueOn.AddDays(done.Contains(task.Id) ? 0 : 10), task.DueOn));
        Assert.NotEmpty(moved.Reminders);
        Assert.All(moved.Reminders, rule =>
        {
            var before = made.Reminders.Single(other => other.Id == rule.Id).DueAt;
            Assert.Equal(Zones.Local(before, "Europe/Berlin").AddDays(10), Zones.Local(rule.DueAt, "Europe/Berlin"));
        });
        Assert.Contains(moved.Reminders, rule => rule.DueAt - made.Reminders.Single(other => other.Id == rule.Id).DueAt == TimeSpan.FromHours(10 * 24 - 1));
    }

    [Theory, OnBothDatabases]
    public async Task New_times_are_saved_after_one_has_seen_what_moves(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var (open, done) = (DependenciesTests.Named("Book the hall", -4), DependenciesTests.Named("Ask the speakers", -5));
        done.Complete((await app.PersonAsync(Role.Organiser)).Id, "", app.Clock.GetUtcNow());
        var forum = await WithMailAsync(app, open, done);

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/edit"))
            .SubmitAsync("form.form", new Dictionary<string, object?> { ["Starts"] = "2026-11-22T09:00", ["Ends"] = "2026-11-22T17:00", ["Place.En"] = "Binhai" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "What moves along"), (page.Status, page.Text("h1")));
        Assert.Equal(["Book the hall", "Sun 8 Nov", "Wed 18 Nov", "Reminder", "11 Nov, 09:00", "21 Nov, 09:00"], page.Texts("tbody td"));
        Assert.Equal(["Ask the speakers"], page.Texts(".lines .title"));
        Assert.Equal(forum.StartsAt, (await Planned.ReloadAsync(app, forum.Id)).StartsAt);

        var again = await page.SubmitAsync("button[name=KeepsEditing]", button: "true");
        Assert.Equal("Edit the event", again.Text("h1"));
        Assert.Equal(("Binhai", "2026-11-22T09:00"), (again.Document.QuerySelector("#Place_En")!.GetAttribute("value"), again.Document.QuerySelector("#Starts")!.GetAttribute("value")));

        page = await page.SubmitAsync("input[name=MoveIsMeant]");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var saved = await Planned.ReloadAsync(app, forum.Id);
        Assert.Equal(("Binhai", new DateOnly(2026, 11, 18)), (saved.Place.En, saved.Tasks.Single(task => task.IsOpen).DueOn));
    }

    [Theory, OnBothDatabases]
    public async Task The_countries_of_a_delegation_move_with_its_start_by_the_calendar_of_the_place(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        // 1 December in Shanghai is still 30 November in London.
        var trip = await Planned.EventAsync(app, Zones.Instant(new DateTime(2026, 12, 1, 6, 0, 0), "Asia/Shanghai"), change: e => e.Kind = EventKind.OutboundDelegation);
        var leg = new DelegationLeg { EventId = trip.Id, Country = "KZ" };
        leg.Stay(new DateOnly(2026, 12, 2), new DateOnly(2026, 12, 4));
        await app.AddAsync(leg);

        var page = await (await organiser.GetAsync($"/desk/events/{trip.Id}/edit")).SubmitAsync("form.form", new { Starts = "2026-12-29T06:00", Ends = "2026-12-29T14:00" });
        Assert.Equal("Kazakhstan", page.Text("tbody td"));
        Assert.Equal(new DateOnly(2026, 12, 2), (await LegAsync()).From);
        await page.SubmitAsync("input[name=MoveIsMeant]");
        Assert.Equal((new DateOnly(2026, 12, 30), new DateOnly(2027, 1, 1)), (await LegAsync()).Days);

        page = await (await organiser.GetAsync($"/desk/events/{trip.Id}/edit")).SubmitAsync("form.form", new { TimeZone = "Europe/London" });
        await page.SubmitAsync("input[name=MoveIsMeant]");
        Assert.Equal("Europe/London", (await Planned.ReloadAsync(app, trip.Id)).TimeZone);
        Assert.Equal(new DateOnly(2026, 12, 30), (await LegAsync()).From);

        Task<(DateOnly From, (DateOnly, DateOnly) Days)> LegAsync() => app.ReadAsync(async db => await db.DelegationLegs.AsNoTracking().SingleAsync(one => one.EventId == trip.Id) is var one ? (one.From, (one.From, one.To)) : default);
    }

    [Theory, OnBothDatabases]
    public async Task It_says_what_would_be_overdue_and_held(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await WithMailAsync(app, DependenciesTests.Named("Book the hall", -4));

        var page = await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/edit"))
            .SubmitAsync("form.form", new { Starts = "2026-11-02T12:00", Ends = "2026-11-02T17:00" });

        Assert.Contains("Tasks that would be overdue: 1.", page.Words);
        Assert.Contains("until you send or skip them: 1.", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Another_zone_alone_is_asked_about_too_and_unchanged_times_are_not(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var forum = await WithMailAsync(app, DependenciesTests.Named("Book the hall", -4));

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/edit")).SubmitAsync("form.form", new { TimeZone = "Europe/Berlin" });
        Assert.Equal("What moves along", page.Text("h1"));

        page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/edit")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Place.En"] = "Binhai" });
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Binhai", (await Planned.ReloadAsync(app, forum.Id)).Place.En);
    }

    [Theory, OnBothDatabases]
    public async Task A_script_is_told_to_confirm(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var forum = await WithMailAsync(app, DependenciesTests.Named("Book the hall", -4));
        var page = await organiser.GetAsync($"/desk/events/{forum.Id}/edit");
        var form = (IHtmlFormElement)page.Document.QuerySelector("form.form")!;

        foreach (var (confirmed, status) in new[] { (false, HttpStatusCode.UnprocessableEntity), (true, HttpStatusCode.OK) })
        {
            var fields = new Dictionary<string, object?> { ["Starts"] = "2026-11-22T09:00", ["Ends"] = "2026-11-22T17:00", ["MoveIsMeant"] = confirmed };
            var request = new FormEntry(form, form, null).With(fields).ToRequest(page.Address);
            request.Headers.Add("Accept", "application/json");
            var answer = await organiser.SendAsync(request);
            Assert.Equal(status, answer.Status);
            if (!confirmed) Assert.Contains("look at what moves and confirm it", answer.Body);
        }
        Assert.Equal(22, (await Planned.ReloadAsync(app, forum.Id)).StartsAt.Day);
    }

    private static Task<Event> WithMailAsync(TestApp app, params EventTask[] tasks) => Planned.EventAsync(app, change: e =>
    {
        foreach (var task in tasks)
        {
            task.Plan(e);
            e.Tasks.Add(task);
        }
        var rule = new ReminderRule { Name = new Bilingual("提醒", "Reminder"), Subject = new Bilingual("提醒", "Reminder"), Body = new Bilingual("您好", "Hello"), At = new TimeOnly(9, 0), OffsetDays = -1 };
        rule.Plan(e, app.Clock.GetUtcNow());
        e.Reminders.Add(rule);
    });
}
