using Events.Features.Mailings.Reminders;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Mail;
using Events.Tests.Support;

namespace Events.Tests.Features.Mailings.Reminders;

public class SendReminderTests
{
    private static readonly DateTime Start = new(2026, 12, 1, 14, 0, 0);
    private static readonly DateTime DayBefore = new(2026, 11, 30, 9, 0, 0);

    [Theory, OnBothDatabases]
    public async Task Everybody_who_is_coming_gets_one_mail_however_often_the_job_runs(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "a@x.example");
        await world.RegisterAsync(found, "b@x.example");
        await world.RegisterAsync(found, "");
        await world.CancelAsync(await world.RegisterAsync(found, "gone@x.example"));

        world.GoTo(DayBefore.AddMinutes(-1));
        await world.SendAsync(rule);
        Assert.Null((await world.RuleAsync(rule)).SentAt);

        world.GoTo(DayBefore);
        for (var run = 0; run < 3; run++)
        {
            await world.SendAsync(rule);
            await world.DeliverAsync();
        }

        Assert.Equal(["a@x.example", "b@x.example"], world.Post.Letters.Select(letter => letter.To).Order());
        var sent = await world.RuleAsync(rule);
        Assert.Equal((world.Clock.GetUtcNow(), 2), (sent.SentAt, sent.Recipients));
    }

    [Theory, OnBothDatabases]
    public async Task Jobs_at_the_same_moment_write_one_mail_to_each(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "en", [.. Enumerable.Range(1, 700).Select(number => new Attendee { Name = $"Guest {number}", Email = $"{number}@x.example" })]);

        world.GoTo(DayBefore);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => world.SendAsync(rule))));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(world.DeliverAsync)));

        Assert.Equal(700, world.Post.Letters.Count);
        Assert.Equal(700, world.Post.Letters.Select(letter => letter.To).Distinct().Count());
        Assert.Equal(700, (await world.RuleAsync(rule)).Recipients);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_goes_out_for_a_draft_or_a_cancelled_event_or_while_it_is_held(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var (draft, cancelled, late) = (ReminderWorld.Rule("Draft", -1), ReminderWorld.Rule("Cancelled", -1), ReminderWorld.Rule("Late", -60));
        await world.RegisterAsync(await world.EventAsync(Start, isPublished: false, rules: draft), "draft@x.example");
        var second = await world.EventAsync(Start, rules: [cancelled, late]);
        await world.RegisterAsync(second, "cancelled@x.example");

        await world.SendAsync(late);
        await world.ChangeAsync(second.Id, found => found.Cancel(world.Clock.GetUtcNow()));
        world.GoTo(DayBefore);
        foreach (var rule in new[] { draft, cancelled, late }) await world.SendAsync(rule);
        await world.DeliverAsync();

        Assert.Empty(world.Post.Letters);
        Assert.True((await world.RuleAsync(late)).IsHeld);
        Assert.All([await world.RuleAsync(draft), await world.RuleAsync(cancelled), await world.RuleAsync(late)], rule => Assert.True(rule.IsOpen));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_has_it_already_is_left_out(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        var first = await world.RegisterAsync(found, "first@x.example");
        await world.RegisterAsync(found, "second@x.example");
        await world.App.AddAsync(new ReminderDelivery { RuleId = rule.Id, RecipientId = first.Id });

        world.GoTo(DayBefore);
        await world.SendAsync(rule);
        await world.DeliverAsync();

        Assert.Equal("second@x.example", Assert.Single(world.Post.Letters).To);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_written_is_withdrawn_when_it_has_become_untrue(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var (cancelled, moved, left, over) =
            (ReminderWorld.Rule("Cancelled", -1), ReminderWorld.Rule("Moved", -1), ReminderWorld.Rule("Left", -1), ReminderWorld.Rule("Over", -1));
        var events = new List<Event>();
        foreach (var rule in new[] { cancelled, moved, left, over }) events.Add(await world.EventAsync(Start, rules: rule));
        var people = new List<Attendee>();
        foreach (var found in events) people.Add(await world.RegisterAsync(found, $"{found.Code}@x.example"));
        var stays = await world.RegisterAsync(events[2], "stays@x.example");

        world.GoTo(DayBefore);
        foreach (var rule in new[] { cancelled, moved, left }) await world.SendAsync(rule);
        await world.ChangeAsync(events[0].Id, found => found.Cancel(world.Clock.GetUtcNow()));
        await world.MoveAsync(events[1].Id, Start.AddDays(7));
        await world.CancelAsync(people[2]);
        await world.DeliverAsync();
        await world.SendAsync(over);
        world.GoTo(Start.AddHours(4));
        await world.DeliverAsync();

        Assert.Equal(stays.Email, Assert.Single(world.Post.Letters).To);
        foreach (var rule in new[] { cancelled, moved, over }) Assert.Equal(new() { [MailState.Withdrawn] = 1 }, await world.MailsAsync(rule));
        Assert.Equal(new() { [MailState.Withdrawn] = 1, [MailState.Sent] = 1 }, await world.MailsAsync(left));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_written_waits_while_the_event_is_a_draft_again(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "a@x.example");
        world.GoTo(DayBefore);
        await world.SendAsync(rule);

        await world.ChangeAsync(found.Id, e => e.Unpublish());
        await world.DeliverAsync();
        Assert.Empty(world.Post.Letters);
        Assert.Equal(new() { [MailState.Retry] = 1 }, await world.MailsAsync(rule));

        await world.ChangeAsync(found.Id, e => e.Publish(world.Clock.GetUtcNow()));
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.DeliverAsync();
        Assert.Single(world.Post.Letters);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_of_the_hour_alone_is_told_as_it_stands(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "a@x.example");
        world.GoTo(DayBefore);
        await world.SendAsync(rule);
        await world.MoveAsync(found.Id, Start.AddHours(2));
        await world.DeliverAsync();

        Assert.Contains("Tuesday 1 December 2026, 16:00–19:00 (Beijing, UTC+8)", Assert.Single(world.Post.Letters).Text);
    }
}
