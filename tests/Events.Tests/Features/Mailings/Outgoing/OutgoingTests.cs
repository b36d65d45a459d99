using System.Net;
using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Mailings.Outgoing;

public class OutgoingTests
{
    private static readonly DateTime Start = new(2026, 12, 1, 14, 0, 0);

    [Theory, OnBothDatabases]
    public async Task Mails_are_found_by_state_name_and_reminder(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = await FailedReminderAsync(world, "Anna Adams", "Boris_Brown");
        world.Post.Before = _ => Task.CompletedTask;
        await AddAsync(world, "other@x.example", "Carla Clark");
        await world.DeliverAsync();
        var visitor = await world.App.SignInAsync(Role.Organiser);

        Assert.Equal(["Carla Clark", "Boris_Brown", "Anna Adams"], (await visitor.GetAsync("/desk/mails")).Texts("td .title"));
        Assert.Equal(["Boris_Brown", "Anna Adams"], (await visitor.GetAsync("/desk/mails?state=Failed")).Texts("td .title"));
        Assert.Equal(["Boris_Brown"], (await visitor.GetAsync("/desk/mails?q=s_b")).Texts("td .title"));
        Assert.Equal(["Carla Clark"], (await visitor.GetAsync("/desk/mails?q=OTHER@x")).Texts("td .title"));
        var page = await visitor.GetAsync($"/desk/mails?reminder={rule.Id}");
        Assert.Equal(["Boris_Brown", "Anna Adams"], page.Texts("td .title"));
        Assert.Equal("Tomorrow", page.Text("h1"));
        Assert.Contains("550 Nobody of that name", page.Words);
        Assert.Contains("Reminder to attendee", page.Words);
        Assert.Equal(["All 2", "Failed 2"], page.Texts(".chip"));
    }

    [Theory, OnBothDatabases]
    public async Task What_failed_is_sent_again_one_or_all(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        await FailedReminderAsync(world, "Anna Adams", "Boris Brown", "Carla Clark");
        world.Post.Before = _ => Task.CompletedTask;
        var visitor = await world.App.SignInAsync(Role.Organiser);

        var page = await (await visitor.GetAsync("/desk/mails")).SubmitAsync("form[action$='/retry']");
        Assert.Equal("The mail is tried again now.", page.Flash);
        await world.DeliverAsync();
        Assert.Single(world.Post.Letters);

        page = await (await visitor.GetAsync("/desk/mails")).SubmitAsync("form[action$='/retries']");
        Assert.Equal("2 mails are tried again now.", page.Flash);
        await world.DeliverAsync();
        Assert.Equal(3, world.Post.Letters.Select(letter => letter.To).Distinct().Count());

        page = await visitor.GetAsync("/desk/mails");
        Assert.Null(page.Document.QuerySelector("main form[action$='/retry'], main form[action$='/retries']"));
        await visitor.PostAsync("/desk/mails/1/retry");
        await world.DeliverAsync();
        Assert.Equal(3, world.Post.Letters.Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_mail_is_opened_without_the_secret_that_it_carries(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1, bodyEn: "{{attendee.greeting}}\n\n[Ticket]({{links.ticket}})");
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "a@x.example", "Anna Adams");
        world.GoTo(Start.AddDays(-1));
        await world.SendAsync(rule);
        await world.DeliverAsync();

        var page = await (await (await world.App.SignInAsync(Role.Organiser)).GetAsync("/desk/mails")).ClickAsync("td a");

        Assert.Contains("Dear Anna Adams,", page.Text("pre"));
        Assert.Contains("/r/…", page.Text("pre"));
        Assert.DoesNotContain((await world.App.ReadAsync(db => db.Set<Events.Features.Registrations.Registration>().SingleAsync())).Secret, page.Body);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.App.SignInAsync(Role.Viewer)).GetAsync(page.Location)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_mail_with_a_link_to_sign_in_is_shown_to_nobody(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var user = await world.ColleagueAsync();
        await world.App.InScopeAsync(async services =>
        {
            services.GetRequiredService<Outbox>().Add<Events.Features.Accounts.Mails.PasswordLinkToUserMail>("boss@x.example", "Boss", "en", user.Id);
            await services.GetRequiredService<Events.Platform.Data.EventsDbContext>().SaveChangesAsync();
        });

        var page = await (await (await world.App.SignInAsync(Role.Organiser)).GetAsync("/desk/mails")).ClickAsync("td a");

        Assert.Contains("Only its reader sees this mail", page.Words);
        Assert.DoesNotContain("/password/new", page.Body);
    }

    [Theory, OnBothDatabases]
    public async Task A_corrected_address_gets_the_mail_that_is_sent_again(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        await FailedReminderAsync(world, "Anna Adams");
        world.Post.Before = _ => Task.CompletedTask;
        await world.App.WriteAsync(async db => (await db.Set<Events.Features.Registrations.Attendee>().SingleAsync()).Email = "right@x.example");

        await (await (await world.App.SignInAsync(Role.Organiser)).GetAsync("/desk/mails")).SubmitAsync("form[action$='/retry']");
        await world.DeliverAsync();

        Assert.Equal("right@x.example", Assert.Single(world.Post.Letters).To);
        Assert.Equal("right@x.example", (await world.App.ReadAsync(db => db.OutboxMails.AsNoTracking().SingleAsync())).ToAddress);
    }

    [Theory, OnBothDatabases]
    public async Task Only_administrators_and_organisers_of_the_headquarters_see_all_mails(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        foreach (var (role, unit, status) in new[]
        {
            (Role.Administrator, "HQ", HttpStatusCode.OK), (Role.Organiser, "HQ", HttpStatusCode.OK), (Role.Organiser, "B1", HttpStatusCode.Forbidden),
            (Role.Administrator, "B1", HttpStatusCode.Forbidden),
            (Role.Staff, "HQ", HttpStatusCode.Forbidden), (Role.Viewer, "HQ", HttpStatusCode.Forbidden), (Role.Partner, "P1", HttpStatusCode.Forbidden),
        })
        {
            var visitor = await app.SignInAsync(role, unit);
            Assert.Equal(status, (await visitor.GetAsync("/desk/mails")).Status);
            if (status == HttpStatusCode.Forbidden) Assert.Equal(status, (await visitor.PostAsync("/desk/mails/retries")).Status);
        }
    }

    private static async Task<Events.Features.Planning.ReminderRule> FailedReminderAsync(ReminderWorld world, params string[] names)
    {
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        foreach (var name in names) await world.RegisterAsync(found, $"{name[..1]}@x.example", name);
        world.Post.Before = _ => throw new MailRefused("550 Nobody of that name", forGood: true);
        world.GoTo(Start.Date.AddDays(-1).AddHours(9));
        await world.SendAsync(rule);
        await world.DeliverAsync();
        return rule;
    }

    private static async Task AddAsync(ReminderWorld world, string address, string name)
    {
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.App.AddAsync(OutboxMail.To(address, name, "en", "TicketToAttendee", -1, world.Clock.GetUtcNow()));
    }
}
