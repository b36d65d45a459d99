using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Mail;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Mailings.Announcements;

public class AnnouncementsTests
{
    private static readonly DateTime Start = new(2026, 12, 1, 14, 0, 0);

    [Theory, OnBothDatabases]
    public async Task Whoever_moves_an_event_is_led_to_a_mail_to_all_who_registered(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var found = await world.EventAsync(Start);
        await world.RegisterAsync(found, "a@x.example", "张伟", "zh");
        await world.RegisterAsync(found, "b@x.example");
        await world.CancelAsync(await world.RegisterAsync(found, "gone@x.example"));
        var organiser = await world.App.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync($"/desk/events/{found.Id}/edit")).SubmitAsync("form.form", new { Starts = "2026-12-08T15:00", Ends = "2026-12-08T18:00" });
        Assert.Equal($"/desk/events/{found.Id}/announcements/new?about=moved", page.Location);
        Assert.Contains("Those who registered do not know it yet", page.Flash);

        page = await page.SubmitAsync("main form");
        Assert.Contains("This will reach 2 people now.", page.Words);
        Assert.Contains("Change of time or place: Port Forum", page.Words);
        Assert.Contains("“港口论坛”时间地点变更通知", page.Words);
        await world.DeliverAsync();
        Assert.Empty(world.Post.Letters);

        page = await page.SubmitAsync("main form");
        Assert.Equal("The mail is on its way.", page.Flash);
        await SendAllAsync(world);
        Assert.Equal(["a@x.example", "b@x.example"], world.Post.Letters.Select(letter => letter.To).Order());
        Assert.Contains("Tuesday 8 December 2026, 15:00–18:00", world.Post.To("b@x.example").Single().Text);
        Assert.Contains("时间或地点有变更", world.Post.To("a@x.example").Single().Text);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_of_other_things_asks_for_no_mail(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var found = await world.EventAsync(Start);
        var organiser = await world.App.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync($"/desk/events/{found.Id}/edit")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Place.En"] = "Binhai" });
        Assert.Equal($"/desk/events/{found.Id}", page.Location);
        await world.RegisterAsync(found, "a@x.example");
        page = await (await organiser.GetAsync($"/desk/events/{found.Id}/edit")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Summary.En"] = "Short" });
        Assert.Equal($"/desk/events/{found.Id}", page.Location);
    }

    [Theory, OnBothDatabases]
    public async Task A_cancelled_event_tells_it_and_sends_nothing_else(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var (tomorrow, held) = (ReminderWorld.Rule("Tomorrow", -1), ReminderWorld.Rule("Held", -60));
        var found = await world.EventAsync(Start, rules: [tomorrow, held]);
        await world.RegisterAsync(found, "a@x.example");
        var organiser = await world.App.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync($"/desk/events/{found.Id}")).SubmitAsync("form[action$='/cancellation']");
        Assert.Equal($"/desk/events/{found.Id}/announcements/new?about=cancelled", page.Location);
        Assert.Contains("have not been told", (await organiser.GetAsync($"/desk/events/{found.Id}/reminders")).Words);
        page = await (await page.SubmitAsync("main form")).SubmitAsync("main form");
        Assert.Equal("The mail is on its way.", page.Flash);
        await SendAllAsync(world);

        var letter = Assert.Single(world.Post.Letters);
        Assert.Equal("Cancelled: Port Forum", letter.Subject);
        Assert.Contains("has been cancelled", letter.Text);
        Assert.DoesNotContain("have not been told", (await organiser.GetAsync($"/desk/events/{found.Id}/reminders")).Words);
        Assert.Contains("Please publish the event first", (await organiser.PostAsync($"/desk/events/{found.Id}/reminders/{held.Id}/sending", ("version", $"{(await world.RuleAsync(held)).Version}"))).Words);
        world.GoTo(Start.AddDays(-1));
        await SendAllAsync(world);
        Assert.Single(world.Post.Letters);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_written_before_the_event_was_cancelled_is_withdrawn(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var found = await world.EventAsync(Start);
        await world.RegisterAsync(found, "a@x.example");
        var organiser = await world.App.SignInAsync(Role.Organiser);
        var page = await (await organiser.GetAsync($"/desk/events/{found.Id}/announcements/new?about=moved")).SubmitAsync("main form");
        await page.SubmitAsync("main form");
        var rule = await world.App.ReadAsync(db => db.ReminderRules.AsNoTracking().SingleAsync());
        await world.SendAsync(rule);

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.ChangeAsync(found.Id, e => e.Cancel(world.Clock.GetUtcNow()));
        await world.DeliverAsync();

        Assert.Empty(world.Post.Letters);
        Assert.Equal(new() { [MailState.Withdrawn] = 1 }, await world.MailsAsync(rule));
    }

    [Theory, OnBothDatabases]
    public async Task A_move_changes_nothing_about_a_mail_that_waits(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var found = await world.EventAsync(Start);
        var organiser = await world.App.SignInAsync(Role.Organiser);
        await (await organiser.GetAsync($"/desk/events/{found.Id}/announcements/new")).SubmitAsync("main form");
        var before = await world.App.ReadAsync(db => db.ReminderRules.AsNoTracking().SingleAsync());

        await world.MoveAsync(found.Id, Start.AddDays(9));

        var after = await world.RuleAsync(before);
        Assert.Equal((before.DueAt, true, true), (after.DueAt, after.IsHeld, after.IsAnnouncement));
    }

    [Theory, OnBothDatabases]
    public async Task Only_organisers_of_the_event_may_write(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var found = await world.EventAsync(Start);
        var address = $"/desk/events/{found.Id}/announcements/new";

        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.App.SignInAsync(Role.Viewer)).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.App.SignInAsync(Role.Organiser, "B1")).GetAsync(address)).Status);
    }

    /// <summary>Does what the engine would: every rule that is due goes out.</summary>
    private static async Task SendAllAsync(ReminderWorld world)
    {
        foreach (var rule in await world.App.ReadAsync(db => db.ReminderRules.AsNoTracking().ToListAsync())) await world.SendAsync(rule);
        await world.DeliverAsync();
    }
}
