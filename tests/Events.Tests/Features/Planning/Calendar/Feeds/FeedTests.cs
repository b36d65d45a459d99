using System.Net;
using System.Text;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Calendar;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Calendar.Feeds;

public class FeedTests
{
    [Theory, OnBothDatabases]
    public async Task The_link_shows_the_events_of_the_unit_and_ones_own_tasks_without_a_session(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("F"));
        var me = await app.PersonAsync(Role.Staff, unit);
        var forum = await Planned.EventAsync(app, unit: unit, change: e => e.Tasks.Add(Task(e, me)));
        await Planned.EventAsync(app, change: e => e.Title = new Bilingual("别处的活动", "Elsewhere"));
        var link = await MakeAsync(await app.SignInAsync(Role.Staff, unit));

        var text = await TextAsync(app, link);

        Assert.Contains($"UID:{forum.Code}@events\r\n", text);
        // In the person's language, whatever program asks.
        Assert.Contains("SUMMARY:测试论坛\r\n", text);
        Assert.Contains("SUMMARY:订场地\r\n", text);
        Assert.Contains("DTSTART;VALUE=DATE:20261110\r\nDTEND;VALUE=DATE:20261111\r\n", text);
        Assert.DoesNotContain("别处的活动", text);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_link_ends_the_former_and_a_withdrawn_one_shows_nothing(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("F"));
        var visitor = await app.SignInAsync(Role.Staff, unit);
        var first = await MakeAsync(visitor);
        // Told once.
        Assert.Null((await visitor.GetAsync("/desk/calendar/feed")).Text("code"));

        var second = (await visitor.Page!.SubmitAsync("form[action$=renewal]")).Text("code")!;
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Visit().GetAsync(second)).Status);

        await visitor.Page!.SubmitAsync("form[action$=delete]");
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync(second)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_secret_is_stored_as_its_hash_alone_and_ends_with_the_persons_access(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("F"));
        var link = await MakeAsync(await app.SignInAsync(Role.Staff, unit));
        var me = await app.PersonAsync(Role.Staff, unit);

        var feed = await app.ReadAsync(db => db.CalendarFeeds.AsNoTracking().SingleAsync(f => f.UserId == me.Id));
        var trail = await app.ReadAsync(db => db.AuditEntries.Where(e => e.Subject == "CalendarFeed" && e.SubjectId == feed.Id).Select(e => e.Changes).ToListAsync());
        Assert.DoesNotContain(link.Split('/')[^1].Split('.')[0], feed.SecretHash);
        Assert.NotEmpty(trail);
        Assert.All(trail, changes => Assert.DoesNotContain(feed.SecretHash, changes));

        await app.WriteAsync(async db => (await db.Users.FindAsync(me.Id))!.Deactivate(app.Clock.GetUtcNow()));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync(link)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task It_shows_the_events_that_one_leads_where_asked(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("F"));
        await Planned.EventAsync(app, unit: unit, change: e => e.Title = new Bilingual("我的", "Mine"));
        await Planned.EventAsync(app, unit: unit, change: e => (e.Title, e.LeadId) = (new Bilingual("别人的", "Not mine"), null));
        var visitor = await app.SignInAsync(Role.Organiser, unit);
        var link = await MakeAsync(visitor);
        Assert.Contains("别人的", await TextAsync(app, link));

        await (await visitor.GetAsync("/desk/calendar/feed")).SubmitAsync("form.form", new { Scope = "Led", WithTasks = false });

        var text = await TextAsync(app, link);
        Assert.Contains("SUMMARY:我的\r\n", text);
        Assert.DoesNotContain("别人的", text);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_goes_to_another_unit_sees_nothing_of_the_former_any_more(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("F"));
        var (me, elsewhere) = (await app.PersonAsync(Role.Organiser, unit), await app.UnitAsync(TestApp.Unique("F")));
        await Planned.EventAsync(app, unit: unit, change: e => e.Tasks.Add(Task(e, me)));
        var visitor = await app.SignInAsync(Role.Organiser, unit);
        var link = await MakeAsync(visitor);
        await (await visitor.GetAsync("/desk/calendar/feed")).SubmitAsync("form.form", new { Scope = "Led", WithTasks = true });
        Assert.Equal(2, Entries(await TextAsync(app, link)));

        await app.WriteAsync(async db => (await db.Users.FindAsync(me.Id))!.UnitId = elsewhere.Id);
        Assert.Equal(0, Entries(await TextAsync(app, link)));

        var headquarters = await app.UnitAsync("HQ");
        await app.WriteAsync(async db => (await db.Users.FindAsync(me.Id))!.UnitId = headquarters.Id);
        Assert.Equal(2, Entries(await TextAsync(app, link)));

        await app.WriteAsync(async db => (await db.Users.FindAsync(me.Id))!.Role = Role.Partner);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync(link)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_cancelled_event_stays_as_cancelled_a_draft_is_tentative_and_several_days_are_whole_days(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("F"));
        var start = new DateTimeOffset(2026, 12, 4, 1, 0, 0, TimeSpan.Zero);
        var fair = await Planned.EventAsync(app, start, unit: unit, change: e => e.Schedule(start, start.AddDays(2), app.Clock.GetUtcNow()));
        await Planned.EventAsync(app, unit: unit, publish: false);
        var link = await MakeAsync(await app.SignInAsync(Role.Staff, unit));
        var before = await TextAsync(app, link);
        Assert.Contains("DTSTART;VALUE=DATE:20261204\r\nDTEND;VALUE=DATE:20261207\r\n", before);
        Assert.Contains("STATUS:CONFIRMED\r\n", before);
        Assert.Contains("STATUS:TENTATIVE\r\n", before);

        await app.WriteAsync(async db => (await db.Events.FindAsync(fair.Id))!.Cancel(app.Clock.GetUtcNow()));

        var after = await TextAsync(app, link);
        Assert.Contains("STATUS:CANCELLED\r\n", after);
        Assert.Equal(Sequence(before, fair) + 1, Sequence(after, fair));
    }

    [Theory, OnBothDatabases]
    public async Task What_has_not_changed_is_not_sent_again(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("F"));
        var forum = await Planned.EventAsync(app, unit: unit);
        var link = await MakeAsync(await app.SignInAsync(Role.Staff, unit));
        var tag = (await app.Visit().GetAsync(link)).Headers.ETag!;

        async Task<HttpStatusCode> AgainAsync()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, link);
            request.Headers.IfNoneMatch.Add(tag);
            return (await app.Visit().SendAsync(request)).Status;
        }
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync());
        await app.WriteAsync(async db => (await db.Events.FindAsync(forum.Id))!.Place = new Bilingual("北京", "Beijing"));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync());
    }

    private static EventTask Task(Event of, User owner)
    {
        var task = new EventTask { Title = new Bilingual("订场地", "Book the hall"), OffsetDays = -2, OwnerId = owner.Id };
        task.Plan(of);
        return task;
    }

    private static int Entries(string text) => text.Split("BEGIN:VEVENT").Length - 1;

    private static async Task<string> MakeAsync(Visitor visitor) =>
        (await (await visitor.GetAsync("/desk/calendar/feed")).SubmitAsync("form.form", new { Scope = "Unit", WithTasks = true })).Text("code")!;

    private static async Task<string> TextAsync(TestApp app, string link) => Encoding.UTF8.GetString((await app.Visit().GetAsync(link)).Bytes).Replace("\r\n ", "");

    private static int Sequence(string text, Event found)
    {
        var lines = text.Split("\r\n").ToList();
        return int.Parse(lines[lines.IndexOf($"UID:{found.Code}@events") + 1].Split(':')[1]);
    }
}
