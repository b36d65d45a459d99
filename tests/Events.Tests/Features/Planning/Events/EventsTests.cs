using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Events;

public class EventsTests
{
    [Theory, OnBothDatabases]
    public async Task A_forum_is_planned_published_and_seen_in_both_languages(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var slug = TestApp.Unique("forum");

        var draft = await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", Filled(slug));
        Assert.Contains("Draft", draft.Text(".state"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync($"/e/{slug}")).Status);

        var published = await draft.SubmitAsync("form[action$=publication]");
        Assert.Contains("Published", published.Text(".state"));

        var chinese = await app.Visit("zh").GetAsync($"/e/{slug}");
        Assert.Equal("海河论坛", chinese.Text("h1"));
        Assert.Contains("2026年12月1日（周二）14:00—17:30（北京时间）", chinese.Words);
        Assert.Contains("余 300 席，共 300 席", chinese.Words);
        var english = await app.Visit("zh").GetAsync($"/e/{slug}?lang=en");
        Assert.Equal("Haihe Forum", english.Text("h1"));
        Assert.Contains("Tuesday 1 December 2026, 14:00–17:30 (Beijing, UTC+8)", english.Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_playbook_dates_its_tasks_and_mails_from_the_day(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var slug = TestApp.Unique("forum");

        await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", Filled(slug));

        var made = await Planned.ReloadAsync(app, await app.ReadAsync(db => db.Events.Where(e => e.Slug == slug).Select(e => e.Id).SingleAsync()));
        Assert.InRange(made.Tasks.Count, 20, 40);
        Assert.All(made.Tasks, task => Assert.Equal(made.Day(task.Anchor).AddDays(task.OffsetDays), task.DueOn));
        var dayBefore = made.Reminders.First(rule => rule is { Anchor: Anchor.Start, OffsetDays: -1 });
        Assert.Equal(new DateOnly(2026, 11, 30), DateOnly.FromDateTime(dayBefore.DueAt.AddHours(8).DateTime));
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_times_are_refused_and_nothing_typed_is_lost(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser, language: "zh");
        var fields = Filled(TestApp.Unique("forum"));
        fields["Ends"] = "2026-12-01T13:00";

        var page = await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["结束时间必须晚于开始时间。"], page.Errors);
        Assert.Equal("海河论坛", page.Document.QuerySelector("#Title_Zh")!.GetAttribute("value"));
        Assert.Equal("2026-12-01T14:00", page.Document.QuerySelector("#Starts")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases("Starts", "2026-13-45T99:00", "This value cannot be read"), OnBothDatabases("Starts", "0026-12-01T14:00", "check the year"), OnBothDatabases("Slug", "Not A Slug!", "not written in the form")]
    public async Task A_field_that_cannot_be_read_says_so(Database database, string field, string value, string message)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var fields = Filled(TestApp.Unique("forum"));
        fields[field] = value;
        if (value.StartsWith("0026")) fields["Ends"] = "0026-12-01T15:00";

        var page = await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, string.Join(' ', page.Errors));
    }

    [Theory, OnBothDatabases]
    public async Task A_time_that_the_clocks_skip_is_refused(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var fields = Filled(TestApp.Unique("forum"));
        (fields["TimeZone"], fields["Starts"], fields["Ends"]) = ("Europe/Berlin", "2027-03-28T02:30", "2027-03-28T12:00");

        var page = await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", fields);

        Assert.Contains("The clocks skip this hour", page.Errors.Single());
    }

    [Theory, OnBothDatabases]
    public async Task Two_events_cannot_have_one_address(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var other = await Planned.EventAsync(app);

        var page = await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", Filled(other.Slug));

        Assert.Contains("Another event has this public address already.", page.Errors.Single());
    }

    [Theory, OnBothDatabases]
    public async Task An_address_that_is_made_from_the_title_gives_way_to_one_that_is_there(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var fields = Filled("");
        fields["Title.En"] = TestApp.Unique("Yearly forum");

        var first = await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", fields);
        var second = await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", fields);

        var slugs = await app.ReadAsync(db => db.Events.Where(e => e.Title.En == (string)fields["Title.En"]!).OrderBy(e => e.Id).Select(e => e.Slug).ToListAsync());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], new[] { first.Status, second.Status });
        Assert.StartsWith(slugs[0] + "-", slugs[1]);
    }

    [Theory, OnBothDatabases]
    public async Task The_second_of_two_editors_is_told(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var forum = await Planned.EventAsync(app);

        var first = await organiser.GetAsync($"/desk/events/{forum.Id}/edit");
        var second = await (await app.SignInAsync(Role.Administrator)).GetAsync($"/desk/events/{forum.Id}/edit");
        await first.SubmitAsync("form.form", new Dictionary<string, object?> { ["Place.En"] = "Binhai" });
        var refused = await second.SubmitAsync("form.form", new Dictionary<string, object?> { ["Place.En"] = "Wuqing" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Somebody else has changed this", refused.Errors.Single());
        Assert.Equal("Binhai", (await Planned.ReloadAsync(app, forum.Id)).Place.En);

        var saved = await refused.SubmitAsync("form.form");
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal("Wuqing", (await Planned.ReloadAsync(app, forum.Id)).Place.En);
    }

    [Theory, OnBothDatabases]
    public async Task Seats_cannot_be_fewer_than_are_taken(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var forum = await Planned.EventAsync(app, capacity: 5);
        await Registrations.Registered.PeopleAsync(app, forum, 3);

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/edit")).SubmitAsync("form.form", new { Capacity = 2 });

        Assert.Contains("There are more registrations than that already.", page.Errors.Single());
        Assert.Equal(5, (await Planned.ReloadAsync(app, forum.Id)).Seats.Capacity);
    }

    [Theory, OnBothDatabases]
    public async Task A_branch_sees_its_own_events_alone(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var ours = await Planned.EventAsync(app);
        var theirs = await Planned.EventAsync(app, unit: "B1");
        var branch = await app.SignInAsync(Role.Organiser, "B1");

        Assert.Equal(HttpStatusCode.NotFound, (await branch.GetAsync($"/desk/events/{ours.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await branch.GetAsync($"/desk/events/{theirs.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await branch.PostAsync($"/desk/events/{ours.Id}/cancellation")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{theirs.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(Role.Viewer)).GetAsync("/desk/events/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(Role.Partner)).GetAsync($"/desk/events/{ours.Id}")).Status);
    }

    internal static Dictionary<string, object?> Filled(string slug) => new()
    {
        ["Kind"] = "Forum",
        ["Title.Zh"] = "海河论坛",
        ["Title.En"] = "Haihe Forum",
        ["Place.Zh"] = "天津梅江会展中心",
        ["Place.En"] = "Meijiang Convention Centre",
        ["Starts"] = "2026-12-01T14:00",
        ["Ends"] = "2026-12-01T17:30",
        ["TimeZone"] = "Asia/Shanghai",
        ["Capacity"] = 300,
        ["Slug"] = slug,
        ["Description.Zh"] = "第一段\n\n- 甲\n- 乙",
        ["Description.En"] = "First paragraph",
    };
}
