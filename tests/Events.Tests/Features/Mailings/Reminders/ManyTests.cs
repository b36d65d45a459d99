using System.Diagnostics;
using Events.Features.Registrations;
using Events.Tests.Support;
using Xunit.Abstractions;

namespace Events.Tests.Features.Mailings.Reminders;

public class ManyTests(ITestOutputHelper output)
{
    private const int Number = 2_000;

    [Theory, OnBothDatabases]
    public async Task Two_thousand_people_are_reminded_in_reasonable_time(Database database)
    {
        await using var world = await ReminderWorld.StartAsync(database, isQuiet: true);
        var rule = ReminderWorld.Rule("Tomorrow", -1);
        var found = await world.EventAsync(new DateTime(2026, 12, 1, 14, 0, 0), rules: rule);
        await world.RegisterAsync(found, "en", [.. Enumerable.Range(1, Number).Select(number => new Attendee { Name = $"Guest {number}", Email = $"{number}@x.example" })]);
        world.GoTo(new DateTime(2026, 11, 30, 9, 0, 0));

        var watch = Stopwatch.StartNew();
        await world.SendAsync(rule);
        var writing = watch.Elapsed;
        watch.Restart();
        await world.DeliverAsync();

        output.WriteLine($"{database}: {Number:N0} reminders written in {writing.TotalSeconds:N1} s, composed and delivered in {watch.Elapsed.TotalSeconds:N1} s");
        Assert.Equal(Number, world.Post.Letters.Select(letter => letter.To).Distinct().Count());
        Assert.InRange(writing, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
