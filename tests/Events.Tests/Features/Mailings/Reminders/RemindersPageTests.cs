using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Mail;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Mailings.Reminders;

public class RemindersPageTests
{
    private static readonly DateTime Start = new(2026, 12, 1, 14, 0, 0);

    [Theory, OnBothDatabases]
    public async Task The_page_says_when_to_whom_and_what_became_of_it(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var (sent, planned, late) = (ReminderWorld.Rule("First", -20), ReminderWorld.Rule("Second", -1), ReminderWorld.Rule("Third", -60));
        var found = await world.EventAsync(Start, rules: [sent, planned, late]);
        await world.RegisterAsync(found, "a@x.example");
        await world.RegisterAsync(found, "b@x.example");
        await world.RegisterAsync(found, "");
        world.GoTo(Start.Date.AddDays(-20).AddHours(9));
        await world.SendAsync(sent);
        world.Post.Before = _ => world.Post.Letters.Count == 1 ? throw new MailRefused("550 Nobody of that name", forGood: true) : Task.CompletedTask;
        await world.DeliverAsync();

        var page = await (await world.App.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{found.Id}/reminders");

        Assert.Contains("To 2, on Wednesday 11 November 2026, 09:00 (Beijing, UTC+8)", page.Text($"#reminder-{sent.Id}"));
        Assert.Contains("1 delivered", page.Text($"#reminder-{sent.Id}"));
        Assert.Contains("1 failed", page.Text($"#reminder-{sent.Id}"));
        Assert.Contains("Will go out on Monday 30 November 2026, 09:00 (Beijing, UTC+8)", page.Text($"#reminder-{planned.Id}"));
        Assert.Contains("2 now", page.Text($"#reminder-{planned.Id}"));
        Assert.Contains("1 without an e-mail address", page.Text($"#reminder-{planned.Id}"));
        Assert.Contains("Its time has passed", page.Text($"#reminder-{late.Id}"));
        var order = page.Document.QuerySelectorAll(".course > li").Select(line => line.Id ?? line.ClassName).ToList();
        Assert.Equal([$"reminder-{late.Id}", $"reminder-{sent.Id}", "today", $"reminder-{planned.Id}", "event"], order);
    }

    [Theory, OnBothDatabases]
    public async Task A_mail_is_planned_and_changed(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var found = await world.EventAsync(Start);
        var visitor = await world.App.SignInAsync(Role.Organiser);

        var page = await (await visitor.GetAsync($"/desk/events/{found.Id}/reminders/new")).SubmitAsync("main form", Typed(-2));
        Assert.Equal($"/desk/events/{found.Id}/reminders", page.Location);
        var rule = await world.App.ReadAsync(db => db.ReminderRules.AsNoTracking().SingleAsync());
        Assert.Equal(new DateTimeOffset(2026, 11, 29, 2, 30, 0, TimeSpan.Zero), rule.DueAt);

        page = await (await visitor.GetAsync($"/desk/events/{found.Id}/reminders/{rule.Id}/edit")).SubmitAsync("main form", Days(3));
        Assert.Equal("The mail is saved.", page.Flash);
        Assert.Equal(rule.DueAt.AddDays(-1), (await world.RuleAsync(rule)).DueAt);

        await (await visitor.GetAsync($"/desk/events/{found.Id}/reminders/{rule.Id}/edit")).SubmitAsync("main form", new Dictionary<string, object?> { ["Offset.Side"] = nameof(DaySide.After) });
        Assert.Equal(3, (await world.RuleAsync(rule)).OffsetDays);
    }

    [Theory, OnBothDatabases]
    public async Task A_text_with_a_wrong_field_is_refused_and_nothing_typed_is_lost(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var found = await world.EventAsync(Start);
        var visitor = await world.App.SignInAsync(Role.Organiser);
        var typed = Typed(-2);
        typed["Body.En"] = "Dear {{attendee.nmae}}, see you.";

        var page = await (await visitor.GetAsync($"/desk/events/{found.Id}/reminders/new")).SubmitAsync("main form", typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("There is no field “attendee.nmae”. Please take one from the list of fields.", page.Errors);
        Assert.Equal(typed["Body.En"], page.Document.QuerySelector("#Body_En")!.TextContent.Trim());
        Assert.Equal(typed["Body.Zh"], page.Document.QuerySelector("#Body_Zh")!.TextContent.Trim());
        Assert.Equal(0, await world.App.ReadAsync(db => db.ReminderRules.CountAsync()));

        typed["Body.En"] = "Open {{event.title";
        page = await page.SubmitAsync("main form", typed);
        Assert.Contains("A field in double braces is not closed. Please check the text.", page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task A_mail_whose_time_has_passed_asks_first_and_says_to_how_many(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database);
        var found = await world.EventAsync(Start);
        await world.RegisterAsync(found, "a@x.example");
        await world.RegisterAsync(found, "b@x.example");
        var visitor = await world.App.SignInAsync(Role.Organiser);

        var page = await (await visitor.GetAsync($"/desk/events/{found.Id}/reminders/new")).SubmitAsync("main form", Typed(-60));
        var rule = await world.App.ReadAsync(db => db.ReminderRules.AsNoTracking().SingleAsync());
        Assert.Equal($"/desk/events/{found.Id}/reminders/{rule.Id}/sending", page.Location);
        Assert.Contains("This will reach 2 people now.", page.Words);
        await Task.Delay(1200);
        Assert.Empty(world.Post.Letters);

        page = await page.SubmitAsync("main form");
        Assert.Equal("The mail is on its way.", page.Flash);
        await world.LeftAsync(2);
        Assert.Equal("Port Forum: tell", world.Post.Letters.First().Subject);
    }

    [Theory, OnBothDatabases]
    public async Task A_skipped_mail_stays_behind_until_it_is_planned_again(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "a@x.example");
        var visitor = await world.App.SignInAsync(Role.Organiser);

        var page = await (await visitor.GetAsync($"/desk/events/{found.Id}/reminders")).SubmitAsync($"form[action$='{rule.Id}/skip']");
        Assert.Contains("Skipped", page.Text($"#reminder-{rule.Id}"));
        await world.MoveAsync(found.Id, Start.AddDays(10));

        page = await page.SubmitAsync($"form[action$='{rule.Id}/skip/delete']");
        Assert.Contains("Will go out on Thursday 10 December 2026", page.Text($"#reminder-{rule.Id}"));
    }

    [Theory, OnBothDatabases]
    public async Task The_second_of_two_editors_is_told(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        var (first, second) = (await world.App.SignInAsync(Role.Organiser), await world.App.SignInAsync(Role.Administrator));
        var (mine, theirs) = (await first.GetAsync($"/desk/events/{found.Id}/reminders/{rule.Id}/edit"), await second.GetAsync($"/desk/events/{found.Id}/reminders/{rule.Id}/edit"));

        await mine.SubmitAsync("main form", Days(2));
        var page = await theirs.SubmitAsync("main form", Days(5));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(-2, (await world.RuleAsync(rule)).OffsetDays);
    }

    [Theory, OnBothDatabases]
    public async Task The_preview_speaks_both_languages_and_keeps_the_secret(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1, bodyZh: "{{attendee.greeting}}\n\n[票]({{links.ticket}})", bodyEn: "{{attendee.greeting}}\n\n[Ticket]({{links.ticket}})");
        var found = await world.EventAsync(Start, rules: rule);
        var visitor = await world.App.SignInAsync(Role.Viewer);

        var page = await visitor.GetAsync($"/desk/events/{found.Id}/reminders/{rule.Id}/preview");
        Assert.Contains("Dear ZHANG Wei,", page.Words);

        var attendee = await world.RegisterAsync(found, "a@x.example", "李明", "zh", "主任");
        page = await visitor.GetAsync($"/desk/events/{found.Id}/reminders/{rule.Id}/preview?attendee={attendee.Id}");
        Assert.Contains("尊敬的李主任：", page.Text(".mail-preview[lang=zh-CN]"));
        Assert.Contains("Dear 李明,", page.Text(".mail-preview[lang=en-GB]"));
        Assert.DoesNotContain((await world.App.ReadAsync(db => db.Set<Events.Features.Registrations.Registration>().SingleAsync())).Secret, page.Body);
    }

    [Theory, OnBothDatabases]
    public async Task Only_those_who_plan_events_may_change_and_only_their_own(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        var address = $"/desk/events/{found.Id}/reminders";

        var viewer = await world.App.SignInAsync(Role.Viewer);
        var page = await viewer.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector("main form"));
        foreach (var path in new[] { $"{address}/new", $"{address}/{rule.Id}/edit", $"{address}/{rule.Id}/sending" })
            Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync(path)).Status);

        var branch = await world.App.SignInAsync(Role.Organiser, "B1");
        foreach (var path in new[] { address, $"{address}/{rule.Id}/preview", $"{address}/{rule.Id}/edit", $"{address}/new" })
            Assert.Equal(HttpStatusCode.NotFound, (await branch.GetAsync(path)).Status);
    }

    private static Dictionary<string, object?> Days(int before) => new() { ["Offset.Days"] = before };

    private static Dictionary<string, object?> Typed(int days) => new()
    {
        ["Name.Zh"] = "提醒",
        ["Name.En"] = "Reminder",
        ["Offset.Days"] = Math.Abs(days),
        ["Offset.Side"] = days > 0 ? nameof(DaySide.After) : nameof(DaySide.Before),
        ["At"] = "10:30",
        ["Audience"] = nameof(Audience.Registered),
        ["Anchor"] = nameof(Anchor.Start),
        ["Subject.Zh"] = "{{event.title}}：提醒",
        ["Subject.En"] = "{{event.title}}: tell",
        ["Body.Zh"] = "{{attendee.greeting}}",
        ["Body.En"] = "{{attendee.greeting}}",
    };
}
