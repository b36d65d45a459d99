using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Events.Tests.Features.Mailings.Reminders;

/// <summary>
/// An organiser, the public, the clock and the power supply act in any order. Whatever they do, nobody gets a reminder twice, and a reminder
/// that is due, open and not held has gone out as soon as the program had the chance. The seed is printed; <c>EVENTS_TEST_SEED</c> repeats one.
/// </summary>
public class RandomOrderTests(ITestOutputHelper output)
{
    private const int Steps = 45;

    [Theory, OnBothDatabases]
    public async Task Each_reminder_reaches_each_reader_once_at_most_and_none_is_forgotten(Database database)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("EVENTS_TEST_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"EVENTS_TEST_SEED={seed}");
        var random = new Random(seed);
        await using var world = await ReminderWorld.StartAsync(database);
        var found = await world.EventAsync(
            new DateTime(2026, 12, 1, 14, 0, 0), "Europe/Berlin", rules:
            [
                ReminderWorld.Rule("Week", -7), ReminderWorld.Rule("Day", -1, at: "15:00"), ReminderWorld.Rule("Closes", -3, anchor: Anchor.RegistrationCloses),
                ReminderWorld.Rule("Thanks", 1, Audience.CheckedIn, Anchor.End), ReminderWorld.Rule("Missed", 1, Audience.NoShow, Anchor.End, "10:00"),
            ]);
        var people = new List<Attendee>();
        for (var guest = 0; guest < 4; guest++) people.Add(await world.RegisterAsync(found, $"{guest}@x.example"));

        for (var step = 0; step < Steps; step++)
        {
            var done = await ActAsync(world, found, people, random);
            output.WriteLine($"{step,2} {world.Clock.GetUtcNow():yyyy-MM-dd HH:mm} {done}");
            await SettleAsync(world, found.Id);
        }
        output.WriteLine($"{world.Post.Letters.Count} mails left");
    }

    private static async Task<string> ActAsync(ReminderWorld world, Event found, List<Attendee> people, Random random)
    {
        var now = world.Clock.GetUtcNow();
        var state = await world.App.ReadAsync(db => db.Events.AsNoTracking().FirstAsync(e => e.Id == found.Id));
        switch (random.Next(12))
        {
            case 0 or 1:
                var start = now.UtcDateTime.Date.AddDays(random.Next(-1, 12)).AddHours(random.Next(7, 20));
                await world.MoveAsync(found.Id, start);
                return $"moved to {start:MM-dd HH:mm}";
            case 2 or 3 or 4 when state.State == EventState.Draft && state.EndsAt > now:
                await world.ChangeAsync(found.Id, e => e.Publish(now));
                return "published";
            case 2 when state.IsPublished && random.Next(3) == 0:
                await world.ChangeAsync(found.Id, e => e.Unpublish());
                return "unpublished";
            case 3 when people.Count > 0:
                var leaver = people[random.Next(people.Count)];
                people.Remove(leaver);
                await world.CancelAsync(leaver);
                return $"{leaver.Email} cancelled";
            case 4 when people.FirstOrDefault(person => !person.HasArrived) is { } guest:
                people.Remove(guest);
                await world.ArriveAsync(guest);
                return $"{guest.Email} arrived";
            case 5 when random.Next(2) == 0:
                await world.App.RestartAsync(() => world.Clock.Advance(TimeSpan.FromMinutes(random.Next(0, 3000))));
                return "down for a while";
            case 5:
                world.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 3000)));
                await world.App.RestartAsync();
                return "restarted at once";
            case 6:
                var rule = ReminderWorld.Rule($"More {Guid.NewGuid():N}", random.Next(-3, 4), (Audience)random.Next(3), (Anchor)random.Next(3), $"{random.Next(24):00}:30");
                await world.ChangeAsync(found.Id, e =>
                {
                    rule.Plan(e, now);
                    e.Reminders.Add(rule);
                });
                return $"planned for {rule.DueAt:MM-dd HH:mm}";
            case 7:
                people.Add(await world.RegisterAsync(found, $"{Guid.NewGuid():N}@x.example"));
                return "somebody registered";
            default:
                world.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 1800)));
                return "time passed";
        }
    }

    /// <summary>Nothing that is due may stay behind, and what was written leaves, waits for a draft to be published, or is withdrawn.</summary>
    private static async Task SettleAsync(ReminderWorld world, long eventId)
    {
        try
        {
            await Until.TrueAsync(() => IsSettledAsync(world, eventId), "", TimeSpan.FromSeconds(5));
        }
        catch (TimeoutException)
        {
            // A program that was stopped in the middle still holds its lease.
            world.Clock.Advance(OutboxMail.Lease + TimeSpan.FromMinutes(1));
            await Until.TrueAsync(() => IsSettledAsync(world, eventId), "due and still unsent", TimeSpan.FromSeconds(60));
        }
        AssertNobodyTwice(world);
    }

    private static Task<bool> IsSettledAsync(ReminderWorld world, long eventId) => world.App.ReadAsync(async db =>
    {
        var now = world.Clock.GetUtcNow();
        var rules = await db.ReminderRules.AsNoTracking().Include(rule => rule.Event).Where(rule => rule.EventId == eventId).ToListAsync();
        return !rules.Any(rule => rule.IsDue(rule.Event, now))
            && !await db.OutboxMails.AnyAsync(mail => mail.State == MailState.Queued || mail.State == MailState.Sending);
    });

    private static void AssertNobodyTwice(ReminderWorld world) =>
        Assert.Empty(world.Post.Letters.GroupBy(letter => (letter.To, letter.Subject)).Where(same => same.Count() > 1).Select(same => same.Key));
}
