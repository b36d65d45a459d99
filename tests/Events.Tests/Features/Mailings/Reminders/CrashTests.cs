using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Mail;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Mailings.Reminders;

/// <summary>The program ends at the worst moments; nothing is lost and nothing goes out twice.</summary>
public class CrashTests
{
    private static readonly DateTime Start = new(2026, 12, 1, 14, 0, 0);
    private static readonly DateTime Due = new(2026, 11, 30, 9, 0, 0);

    [Theory, OnBothDatabases]
    public async Task Between_writing_and_delivering(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "en", Guests(120));
        world.GoTo(Due);
        await world.SendAsync(rule);

        await world.App.RestartAsync();
        await world.SendAsync(rule);
        await world.DeliverAsync();

        AssertEachOnce(world, 120);
    }

    [Theory, OnBothDatabases]
    public async Task While_the_mail_server_hangs(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "en", Guests(60));
        // Thirty leave, then the server falls silent.
        world.Post.Before = cancel => world.Post.Letters.Count < 30 ? Task.CompletedTask : Task.Delay(Timeout.Infinite, cancel);
        world.GoTo(Due);
        await world.LeftAsync(30);

        await world.App.RestartAsync(meanwhile: () => world.Post.Before = _ => Task.CompletedTask);
        // What the former process held is free when its lease has run out.
        world.Clock.Advance(OutboxMail.Lease + TimeSpan.FromMinutes(1));
        await world.LeftAsync(60);

        AssertEachOnce(world, 60);
    }

    [Theory, OnBothDatabases]
    public async Task While_the_mail_server_refuses_for_hours(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "en", Guests(5));
        world.Post.Before = _ => throw new MailRefused("451 Try again later", forGood: false);
        world.GoTo(Due);
        await world.SendAsync(rule);
        for (var hour = 0; hour < 3; hour++)
        {
            await world.DeliverAsync();
            world.Clock.Advance(TimeSpan.FromHours(1));
            await world.App.RestartAsync();
        }
        Assert.Equal(new() { [MailState.Retry] = 5 }, await world.MailsAsync(rule));

        world.Post.Before = _ => Task.CompletedTask;
        await world.DeliverAsync();

        AssertEachOnce(world, 5);
    }

    [Theory, OnBothDatabases]
    public async Task In_the_middle_of_writing(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "en", Guests(600));
        world.GoTo(Due);

        for (var wait = 5; wait <= 160; wait *= 2)
        {
            using var stop = new CancellationTokenSource(wait);
            await Record.ExceptionAsync(() => world.App.RunAsync<Events.Features.Mailings.Reminders.SendReminder>(rule.Id, stop.Token));
            var (sent, mails) = (await world.RuleAsync(rule), await world.MailsAsync(rule));
            // Five hundred in one transaction, the rest in the next.
            Assert.Equal((sent.SentAt, sent.WrittenAt) switch { (null, _) => 0, (_, null) => 500, _ => 600 }, mails.GetValueOrDefault(MailState.Queued));
        }
        await world.SendAsync(rule);
        await world.DeliverAsync();

        AssertEachOnce(world, 600);
    }

    [Theory, OnBothDatabases]
    public async Task Between_two_portions_of_the_writing(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(Start, rules: rule);
        await world.RegisterAsync(found, "en", Guests(600));
        world.GoTo(Due);
        await world.App.WriteAsync(async db =>
        {
            var half = await db.ReminderRules.Include(r => r.Event).FirstAsync(r => r.Id == rule.Id);
            half.MarkSent(half.Event, 0, hasMore: true, world.Clock.GetUtcNow());
        });

        await world.App.RestartAsync();
        var open = await world.App.InScopeAsync(services => ActivatorUtilities.CreateInstance<Events.Features.Planning.Reminders.OpenReminders>(services).OpenAsync(default));
        Assert.Equal(rule.Id, Assert.Single(open).Id);
        await world.SendAsync(rule);
        await world.DeliverAsync();

        AssertEachOnce(world, 600);
        Assert.Equal(600, (await world.RuleAsync(rule)).Recipients);
    }

    private static Attendee[] Guests(int count) => [.. Enumerable.Range(1, count).Select(number => new Attendee { Name = $"Guest {number}", Email = $"{number}@x.example" })];

    private static void AssertEachOnce(ReminderWorld world, int count)
    {
        Assert.Equal(count, world.Post.Letters.Count);
        Assert.Equal(count, world.Post.Letters.Select(letter => letter.To).Distinct().Count());
        Assert.Equal(count, world.Post.Letters.Select(letter => letter.MessageId).Distinct().Count());
    }
}
