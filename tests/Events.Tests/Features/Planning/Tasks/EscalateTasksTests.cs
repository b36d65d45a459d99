using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Tasks;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Events.Tests.Features.Planning.Tasks.DependenciesTests;

namespace Events.Tests.Features.Planning.Tasks;

public class EscalateTasksTests
{
    [Theory, OnBothDatabases]
    public async Task The_owner_hears_first_then_the_lead_then_the_head_each_once(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var scene = await Scene.MakeAsync(app);

        Assert.Equal("", await scene.DayAsync(0));
        Assert.Equal("staff@hq.example: 2", await scene.DayAsync(1));
        Assert.Equal("", await scene.DayAsync(1));
        Assert.Equal("", await scene.DayAsync(2));
        await app.RestartAsync();
        Assert.Equal("organiser@hq.example: 2", await scene.DayAsync(3));
        await app.RestartAsync();
        Assert.Equal("", await scene.DayAsync(3));
        Assert.Equal("", await scene.DayAsync(6));
        Assert.Equal("viewer@hq.example: 2", await scene.DayAsync(7));
        Assert.Equal("", await scene.DayAsync(8));
        Assert.Equal("", await scene.DayAsync(30));
    }

    [Theory, OnBothDatabases]
    public async Task After_a_week_without_the_job_they_still_hear_one_after_the_other(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var scene = await Scene.MakeAsync(app);

        Assert.Equal("staff@hq.example: 2", await scene.DayAsync(9));
        Assert.Equal("", await scene.DayAsync(9));
        Assert.Equal("organiser@hq.example: 2", await scene.DayAsync(10));
        Assert.Equal("viewer@hq.example: 2", await scene.DayAsync(11));
    }

    [Theory, OnBothDatabases]
    public async Task A_task_that_is_moved_begins_anew_and_one_that_is_done_ends(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var scene = await Scene.MakeAsync(app);
        await scene.DayAsync(1);

        await app.WriteAsync(async db =>
        {
            var tasks = await db.EventTasks.Include(task => task.Event).OrderBy(task => task.Id).ToListAsync();
            tasks[0].PlanFor(tasks[0].DueOn.AddDays(4), tasks[0].Event);
            tasks[1].Complete(scene.Owner, "", app.Clock.GetUtcNow());
        });

        Assert.Equal("", await scene.DayAsync(3));
        Assert.Equal("staff@hq.example: 1", await scene.DayAsync(5));
        Assert.Equal("organiser@hq.example: 1", await scene.DayAsync(7));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_had_a_mail_today_has_the_next_one_tomorrow(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var scene = await Scene.MakeAsync(app);
        await scene.DayAsync(1);
        await Planned.EventAsync(app, app.Clock.GetUtcNow().AddDays(3), change: e =>
        {
            var late = Named("Late", -5);
            (late.OwnerId, _) = (scene.Owner, 0);
            late.Plan(e);
            e.Tasks.Add(late);
        });

        Assert.Equal("", await scene.DayAsync(1));
        Assert.Equal("staff@hq.example: 1", await scene.DayAsync(2));
    }

    [Theory, OnBothDatabases]
    public async Task A_cancelled_event_troubles_nobody(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var scene = await Scene.MakeAsync(app);
        await app.WriteAsync(async db => (await db.Events.SingleAsync()).Cancel(app.Clock.GetUtcNow()));

        Assert.Equal("", await scene.DayAsync(2));
    }

    [Theory, OnBothDatabases]
    public async Task What_nobody_owns_is_the_leads_from_the_first_day_and_nobody_hears_twice(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var scene = await Scene.MakeAsync(app, owned: false);

        Assert.Equal("organiser@hq.example: 2", await scene.DayAsync(1));
        Assert.Equal("", await scene.DayAsync(3));
        Assert.Equal("viewer@hq.example: 2", await scene.DayAsync(7));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_takes_a_task_over_hears_of_it_too(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var scene = await Scene.MakeAsync(app);
        await scene.DayAsync(1);
        var next = await app.PersonAsync(Role.Administrator);
        await app.WriteAsync(async db => (await db.EventTasks.OrderBy(task => task.Id).FirstAsync()).OwnerId = next.Id);

        Assert.Equal("administrator@hq.example: 1", await scene.DayAsync(2));
        // A day later the lead hears of the other one, and then of this one.
        Assert.Equal("organiser@hq.example: 2", await scene.DayAsync(3));
        Assert.Equal("viewer@hq.example: 2", await scene.DayAsync(7));
        Assert.Equal("", await scene.DayAsync(8));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_left_the_unit_hears_nothing_more_and_the_lead_hears_in_their_place(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var branch = await app.PersonAsync(Role.Staff, "TJ");
        var scene = await Scene.MakeAsync(app);
        await app.WriteAsync(async db => (await db.Users.FindAsync(scene.Owner))!.UnitId = branch.UnitId);

        Assert.Equal("organiser@hq.example: 2", await scene.DayAsync(1));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_overdue_for_two_months_is_forgotten(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var scene = await Scene.MakeAsync(app);

        Assert.Equal("", await scene.DayAsync(61));
        Assert.Equal("staff@hq.example: 2", await scene.DayAsync(60));
    }

    [Theory, OnBothDatabases]
    public async Task The_mail_speaks_the_readers_language_and_leaves_out_what_is_done_by_now(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var scene = await Scene.MakeAsync(app);
        await scene.DayAsync(1);
        await app.WriteAsync(async db => (await db.EventTasks.OrderBy(task => task.Id).FirstAsync()).Complete(scene.Owner, "", app.Clock.GetUtcNow()));

        var mail = await ComposeAsync(app);
        Assert.Equal("逾期任务：1 项", mail!.Subject);
        Assert.Contains("您负责的任务", mail.Html);
        Assert.Contains("Second", mail.Text);
        Assert.DoesNotContain("First", mail.Text);
        Assert.Contains($"/desk/events/{scene.Event.Id}/tasks/", mail.Html);

        await app.WriteAsync(async db => (await db.EventTasks.OrderBy(task => task.Id).LastAsync()).Complete(scene.Owner, "", app.Clock.GetUtcNow()));
        Assert.Null(await ComposeAsync(app));
    }

    private static Task<ComposedMail?> ComposeAsync(TestApp app) => app.InScopeAsync(async services =>
        await services.GetRequiredService<MailComposers>().ComposeAsync(await services.GetRequiredService<EventsDbContext>().OutboxMails.SingleAsync(), default));

    /// <summary>An event with two tasks that are due on 4 November, and the mails of each day.</summary>
    private sealed record Scene(TestApp App, Event Event, long Owner)
    {
        private static readonly DateTimeOffset DueDay = new(2026, 11, 4, 0, 0, 0, TimeSpan.Zero);

        public static async Task<Scene> MakeAsync(TestApp app, bool owned = true)
        {
            var (owner, head) = (await app.PersonAsync(Role.Staff), await app.PersonAsync(Role.Viewer));
            await app.WriteAsync(async db => (await db.Units.SingleAsync(unit => unit.Code == "HQ")).HeadId = head.Id);
            var forum = await Planned.EventAsync(app, change: e =>
            {
                foreach (var title in new[] { "First", "Second" })
                {
                    var task = Named(title, -8);
                    task.OwnerId = owned ? owner.Id : null;
                    task.Plan(e);
                    e.Tasks.Add(task);
                }
            });
            return new Scene(app, forum, owner.Id);
        }

        /// <summary>Who gets a mail on that day after the due day, and of how many tasks.</summary>
        public async Task<string> DayAsync(int days)
        {
            App.Clock.SetUtcNow(DueDay.AddDays(days));
            var known = await App.ReadAsync(db => db.OutboxMails.Select(mail => (long?)mail.Id).MaxAsync()) ?? 0;
            await App.RunAsync<EscalateTasks>();
            var mails = await App.ReadAsync(db => db.OutboxMails.Where(mail => mail.Id > known).OrderBy(mail => mail.ToAddress)
                .Select(mail => new { mail.ToAddress, Tasks = db.Set<TaskEscalation>().Count(one => one.MailId == mail.Id) }).ToListAsync());
            return string.Join(", ", mails.Select(mail => $"{mail.ToAddress}: {mail.Tasks}"));
        }
    }
}
