using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Tests.Support;

namespace Events.Tests.Features.Mailings.Reminders;

public class SendingsTests
{
    private static readonly DateTime Start = new(2026, 12, 1, 14, 0, 0);

    [Theory, OnBothDatabases]
    public async Task Thanks_wait_for_the_end_of_the_event(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var (thanks, missed) = (ReminderWorld.Rule("Thanks", 1, Audience.CheckedIn, Anchor.End), ReminderWorld.Rule("Missed", 0, Audience.NoShow));
        var found = await world.EventAsync(Start, rules: [thanks, missed]);
        await world.RegisterAsync(found, "a@x.example");
        var organiser = await world.App.SignInAsync(Role.Organiser);

        foreach (var rule in new[] { thanks, missed })
        {
            var page = await organiser.GetAsync($"/desk/events/{found.Id}/reminders/{rule.Id}/sending");
            Assert.Contains("This mail is for after the event.", page.Words);
            page = await organiser.PostAsync($"/desk/events/{found.Id}/reminders/{rule.Id}/sending", ("version", $"{(await world.RuleAsync(rule)).Version}"));
            Assert.Contains("This mail is for after the event.", page.Words);
        }

        world.GoTo(Start.AddHours(4));
        var sent = await (await (await world.App.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{found.Id}/reminders/{thanks.Id}/sending")).SubmitAsync("main form");
        Assert.Equal("The mail is on its way.", sent.Flash);
    }

    [Theory, OnBothDatabases]
    public async Task The_page_shows_the_mail_with_its_fields_filled(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);

        var page = await (await world.App.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{found.Id}/reminders/{rule.Id}/sending");

        Assert.Contains("Tomorrow: Port Forum", page.Words);
        Assert.Contains("Tomorrow：港口论坛", page.Words);
        Assert.DoesNotContain("{{", page.Words);
    }
}
