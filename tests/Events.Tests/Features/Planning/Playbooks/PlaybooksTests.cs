using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Playbooks;
using Events.Platform.Text;
using Events.Tests.Features.Planning.Events;
using Events.Tests.Features.Planning.Tasks;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Playbooks;

public class PlaybooksTests
{
    [Theory, OnBothDatabases]
    public async Task A_built_in_playbook_is_read_copied_and_changed(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("B"));
        var organiser = await app.SignInAsync(Role.Organiser, unit);
        var built = await (await organiser.GetAsync("/desk/playbooks")).ClickAsync("a[href='/desk/playbooks/built-in/Meeting']");
        Assert.Null(built.Document.QuerySelector("a[href$='/edit'], form.form"));

        var page = await built.SubmitAsync("form[action$='kind=Meeting']");
        var id = await OwnIdAsync(app, unit);
        Assert.Equal($"/desk/playbooks/{id}", page.Location);
        page = await page.SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.En"] = "Our meetings", ["Name.Zh"] = "" });
        Assert.Equal("Our meetings", page.Text("h1"));

        page = await (await page.ClickAsync("a[href$='/tasks/new']")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Title.En"] = "Order tea", ["Offset.Days"] = 2, ["Role"] = nameof(TaskRole.Reception) });
        Assert.Contains("Order tea 2 days before the start Reception", page.Words);
        page = await (await page.ClickAsync("a[href$='/reminders/new']")).SubmitAsync("form.form", new Dictionary<string, object?>
        {
            ["Name.En"] = "Tea is ready",
            ["Subject.En"] = "Tea",
            ["Body.En"] = "Come.",
            ["Offset.Days"] = 1,
            ["Offset.Side"] = nameof(DaySide.After),
            ["At"] = "15:00",
        });
        Assert.Contains("Tea is ready Tea 1 day after the start, 15:00", page.Words);

        var lines = (await ReadAsync(app, id)).Read();
        Assert.Equal(Playbook.For(EventKind.Meeting).Tasks.Count + 1, lines.Tasks.Count);
        Assert.Equal((new TimeOnly(15, 0), "Come."), (lines.Reminders[^1].At, lines.Reminders[^1].Body.En));
    }

    [Theory, OnBothDatabases]
    public async Task Its_tasks_wait_for_each_other_but_not_in_a_circle(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var own = await OwnAsync(app, Line("one"), Line("two", "one"));

        var page = await (await organiser.GetAsync($"/desk/playbooks/{own.Id}/tasks/one/edit")).SubmitAsync("form.form", new { After = new[] { "two" } });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "“two” waits for this task itself, so that neither could begin. Please leave it out."), (page.Status, page.Errors.Single()));

        await (await organiser.GetAsync($"/desk/playbooks/{own.Id}/tasks/one/edit")).SubmitAsync("form[action$='/delete']");
        Assert.Empty((await ReadAsync(app, own.Id)).Read().Tasks.Single().WaitsFor);
    }

    [Theory, OnBothDatabases]
    public async Task An_edited_mail_keeps_its_place_and_names_known_fields_alone(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var own = await OwnAsync(app, Line("one"));
        own = await app.WriteAsync(async db =>
        {
            var found = await db.OwnPlaybooks.SingleAsync(playbook => playbook.Id == own.Id);
            foreach (var key in new[] { "first", "second" }) found.Put(Mail(key));
            return found;
        });
        var form = await organiser.GetAsync($"/desk/playbooks/{own.Id}/reminders/first/edit");

        var page = await form.SubmitAsync("form.form", new Dictionary<string, object?> { ["Body.En"] = "Dear {{atendee.name}}" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "There is no field “atendee.name”. Please take one from the list of fields."), (page.Status, page.Errors.Single()));
        Assert.Contains("{{attendee.name}}", page.Words);

        await form.SubmitAsync("form.form", new Dictionary<string, object?> { ["Body.En"] = "Dear {{attendee.name}}" });
        Assert.Equal([("first", "Dear {{attendee.name}}"), ("second", "Hello")], (await ReadAsync(app, own.Id)).Read().Reminders.Select(line => (line.Key, line.Body.En)));
    }

    [Theory, OnBothDatabases]
    public async Task A_line_that_is_gone_is_not_saved_under_its_key(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var own = await OwnAsync(app, Line("one"));
        var form = await organiser.GetAsync($"/desk/playbooks/{own.Id}/tasks/one/edit");
        await form.SubmitAsync("form[action$='/delete']");

        // The version is that of today: nobody else has written meanwhile.
        var version = (await ReadAsync(app, own.Id)).Version;
        Assert.Equal(HttpStatusCode.NotFound, (await form.SubmitAsync("form.form", new { Version = version })).Status);
        await organiser.GetAsync("/desk/account");
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.PostAsync($"/desk/playbooks/{own.Id}/reminders/none", ("Name.En", "A"), ("Subject.En", "B"), ("Body.En", "C"), ("At", "09:00"), ("Version", $"{version}"))).Status);
        var lines = (await ReadAsync(app, own.Id)).Read();
        Assert.Equal(0, lines.Tasks.Count + lines.Reminders.Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_event_takes_the_chosen_one_if_it_is_of_its_kind(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var own = await OwnAsync(app, Line("one"), Line("two", "one"));
        var fields = EventsTests.Filled(TestApp.Unique("forum"));
        (fields["PlaybookId"], fields["Kind"]) = (own.Id, "TradeFair");

        var page = await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", fields);
        Assert.Equal("This playbook is for another kind of event. Please choose one of this kind.", page.Errors.Single());

        page = await page.SubmitAsync("form.form", new { Kind = "Forum" });
        var made = await app.ReadAsync(db => db.EventTasks.AsNoTracking().Include(task => task.Dependencies).Where(task => task.Event.Slug == (string)fields["Slug"]!).OrderBy(task => task.Id).ToListAsync());
        Assert.Equal(["one", "two"], made.Select(task => task.Title.En));
        Assert.Equal(made[0].Id, made[1].Dependencies.Single().PredecessorId);
    }

    [Theory, OnBothDatabases]
    public async Task A_retired_one_is_not_offered_and_comes_back(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var own = await OwnAsync(app, Line("one"));
        var option = $"select[name=PlaybookId] option[value='{own.Id}']";
        Assert.NotNull((await organiser.GetAsync("/desk/events/new")).Document.QuerySelector(option));

        await (await organiser.GetAsync($"/desk/playbooks/{own.Id}")).SubmitAsync("form[action$='/retirement']");
        Assert.Null((await organiser.GetAsync("/desk/events/new")).Document.QuerySelector(option));
        var fields = EventsTests.Filled(TestApp.Unique("forum"));
        fields["PlaybookId"] = own.Id;
        Assert.Equal("Please choose a playbook from the list.", (await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", fields)).Errors.Single());

        await (await organiser.GetAsync($"/desk/playbooks/{own.Id}")).SubmitAsync("form[action$='/retirement/delete']");
        Assert.NotNull((await organiser.GetAsync("/desk/events/new")).Document.QuerySelector(option));
    }

    [Theory, OnBothDatabases]
    public async Task A_finished_event_becomes_a_playbook_without_anything_personal(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("B"));
        var me = await app.PersonAsync(Role.Organiser, unit);
        var organiser = await app.SignInAsync(Role.Organiser, unit);
        var (one, two) = (DependenciesTests.Named("One", -9), DependenciesTests.Named("Two", -5));
        two.WaitFor([one]);
        one.OwnerId = me.Id;
        one.Complete(me.Id, "A private note", app.Clock.GetUtcNow());
        var coming = await Planned.EventAsync(app, unit: unit);
        var over = await Planned.EventAsync(app, unit: unit, publish: false, change: e =>
        {
            e.Tasks.AddRange([one, two]);
            var rule = new ReminderRule { Name = new Bilingual("提醒", "Reminder"), Subject = new Bilingual("", "Soon"), Body = new Bilingual("", "Hello"), At = new TimeOnly(9, 0), OffsetDays = -1 };
            e.Reminders.Add(rule);
            e.Publish(app.Clock.GetUtcNow());
            e.Schedule(app.Clock.GetUtcNow().AddDays(-20), app.Clock.GetUtcNow().AddDays(-19), app.Clock.GetUtcNow());
        });

        await organiser.GetAsync($"/desk/events/{coming.Id}");
        Assert.Equal("This is possible once the event has finished.", (await organiser.PostAsync($"/desk/events/{coming.Id}/playbook-copy")).Flash);
        await (await organiser.GetAsync($"/desk/events/{over.Id}")).SubmitAsync("form[action$='/playbook-copy']");

        var own = await ReadAsync(app, await OwnIdAsync(app, unit));
        var lines = own.Read();
        Assert.Equal([("One", -9), ("Two", -5)], lines.Tasks.Select(line => (line.Title.En, line.OffsetDays)));
        Assert.Equal(lines.Tasks[0].Key, Assert.Single(lines.Tasks[1].WaitsFor));
        Assert.Equal("Soon", Assert.Single(lines.Reminders).Subject.En);
        Assert.DoesNotContain("private", own.Lines);
    }

    [Theory, OnBothDatabases]
    public async Task A_branch_sees_its_own_alone(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var own = await OwnAsync(app, Line("one"));
        var branch = await app.SignInAsync(Role.Organiser, TestApp.Unique("B"));

        Assert.DoesNotContain(own.Name.En, (await branch.GetAsync("/desk/playbooks")).Words);
        foreach (var address in new[] { "", "/tasks/new", "/tasks/one/edit", "/reminders/new" })
            Assert.Equal(HttpStatusCode.NotFound, (await branch.GetAsync($"/desk/playbooks/{own.Id}{address}")).Status);
        foreach (var address in new[] { "/retirement", "/retirement/delete", "/tasks/one/delete", "/reminders/one/delete" })
        {
            await branch.GetAsync("/desk/account");
            Assert.Equal(HttpStatusCode.NotFound, (await branch.PostAsync($"/desk/playbooks/{own.Id}{address}")).Status);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(Role.Staff)).GetAsync("/desk/playbooks")).Status);
    }

    private static Playbook.TaskLine Line(string key, params string[] after) => new(key, new Bilingual("", key), null, Anchor.Start, after.Length - 5, TaskRole.Lead, after);

    private static Playbook.ReminderLine Mail(string key) =>
        new(key, new Bilingual("", key), Anchor.Start, -1, new TimeOnly(9, 0), Audience.Registered, new Bilingual("", "Soon"), new Bilingual("", "Hello"));

    private static async Task<OwnPlaybook> OwnAsync(TestApp app, params Playbook.TaskLine[] tasks)
    {
        var unit = await app.UnitAsync("HQ");
        var own = OwnPlaybook.From(new Playbook(EventKind.Forum, new Bilingual(), tasks, []), new Bilingual("", TestApp.Unique("Playbook")), unit.Id);
        await app.AddAsync(own);
        return own;
    }

    private static Task<OwnPlaybook> ReadAsync(TestApp app, long id) => app.ReadAsync(db => db.OwnPlaybooks.AsNoTracking().SingleAsync(own => own.Id == id));

    private static Task<long> OwnIdAsync(TestApp app, string unit) => app.ReadAsync(db => db.OwnPlaybooks.Where(own => own.Unit.Code == unit).Select(own => own.Id).SingleAsync());
}
