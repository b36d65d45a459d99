using Events.Features.Planning;
using Events.Features.Planning.Reminders;
using Events.Platform.Jobs;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Tests.Features.Mailings.Reminders;

/// <summary>The real job engine with a clock that is moved.</summary>
public class TimingTests
{
    private static readonly DateTime Start = new(2026, 12, 1, 14, 0, 0);

    [Theory]
    [OnBothDatabases("Europe/Berlin", "2027-03-29 10:00", "2027-03-28T07:00:00Z")] // The clocks go forward in the night before the 28th.
    [OnBothDatabases("Europe/Berlin", "2027-10-31 18:00", "2027-10-30T07:00:00Z")] // They go back in the night between.
    [OnBothDatabases("Asia/Shanghai", "2026-12-01 14:00", "2026-11-30T01:00:00Z")]
    public async Task The_day_before_means_nine_o_clock_where_the_event_is(Database database, string zone, string starts, string due)
    {
        await using var world = await ReminderWorld.StartAsync(database);
        var found = await world.EventAsync(DateTime.Parse(starts), zone, rules: ReminderWorld.Rule("Tomorrow", -1));
        await world.RegisterAsync(found, "a@x.example");

        world.Clock.SetUtcNow(DateTimeOffset.Parse(due).AddSeconds(-5));
        await Task.Delay(1500);
        Assert.Empty(world.Post.Letters);

        world.Clock.Advance(TimeSpan.FromSeconds(5));
        var letter = Assert.Single(await world.LeftAsync(1));
        Assert.Contains(Zones.Name(zone, found.StartsAt).Split('，', ',')[^1].Trim(), letter.Text);
    }

    [Theory, OnBothDatabases]
    public async Task A_restart_between_arming_and_firing_loses_nothing(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database);
        var found = await world.EventAsync(Start, rules: [ReminderWorld.Rule("Week", -7), ReminderWorld.Rule("Day", -1)]);
        await world.RegisterAsync(found, "a@x.example");

        await world.App.RestartAsync();
        world.GoTo(Start.Date.AddDays(-7).AddHours(9));
        await world.LeftAsync(1);

        // Down when the second one falls due.
        await world.App.RestartAsync(meanwhile: () => world.GoTo(Start.Date.AddDays(-1).AddHours(12)));
        await world.LeftAsync(2);
        await world.App.RestartAsync();
        await world.LeftAsync(2);
        Assert.Equal(["Day: Port Forum", "Week: Port Forum"], world.Post.Letters.Select(letter => letter.Subject).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_lost_trigger_is_armed_again_at_the_next_start(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database);
        var rule = ReminderWorld.Rule("Day", -1);
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "a@x.example");
        await world.App.InScopeAsync(services => services.GetRequiredService<IJobEngine>().DisarmAsync(ReminderRule.DueKind, rule.Id));

        await world.App.RestartAsync();
        world.GoTo(Start.Date.AddDays(-1).AddHours(9));
        await world.LeftAsync(1);
    }

    [Theory, OnBothDatabases]
    public async Task An_event_that_is_moved_twice_reminds_once_at_its_last_time(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database);
        var found = await world.EventAsync(Start, rules: ReminderWorld.Rule("Tomorrow", -1));
        await world.RegisterAsync(found, "a@x.example");

        await world.MoveAsync(found.Id, Start.AddDays(20));
        world.GoTo(Start.Date.AddDays(-1).AddHours(10));
        await Task.Delay(1200);
        Assert.Empty(world.Post.Letters);

        await world.MoveAsync(found.Id, Start.AddDays(5));
        world.GoTo(Start.Date.AddDays(4).AddHours(9));
        Assert.Contains("Sunday 6 December 2026", Assert.Single(await world.LeftAsync(1)).Text);

        world.GoTo(Start.Date.AddDays(30));
        await Task.Delay(1200);
        await world.LeftAsync(1);
    }

    [Theory, OnBothDatabases]
    public async Task Triggers_that_come_twice_and_at_once_send_one_mail_each(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "en", [.. Enumerable.Range(1, 40).Select(n => new Events.Features.Registrations.Attendee { Name = $"Guest {n}", Email = $"{n}@x.example" })]);

        world.GoTo(Start.Date.AddDays(-1).AddHours(9));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.SendAsync(rule))));
        await world.App.InScopeAsync(services => services.GetRequiredService<IJobEngine>().ArmAsync(rule.Due));
        await world.App.RunAsync<RearmDueItems>();

        await world.LeftAsync(40);
        Assert.Equal(40, world.Post.Letters.Select(letter => letter.To).Distinct().Count());
    }

    [Theory, OnBothDatabases]
    public async Task A_cancelled_event_reminds_nobody(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database);
        var found = await world.EventAsync(Start, rules: [ReminderWorld.Rule("Day", -1), ReminderWorld.Rule("Thanks", 1, Audience.NoShow, Anchor.End)]);
        await world.RegisterAsync(found, "a@x.example");
        await world.ChangeAsync(found.Id, e => e.Cancel(world.Clock.GetUtcNow()));

        world.GoTo(Start.AddDays(3));
        await world.App.RestartAsync();
        await Task.Delay(1500);
        Assert.Empty(world.Post.Letters);
        Assert.Empty(await world.App.InScopeAsync(services => ActivatorUtilities.CreateInstance<OpenReminders>(services).OpenAsync(default)));
    }
}
