using System.Collections.Concurrent;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Events.Tests.Features.Registrations.Signup;

/// <summary>What was answered is kept, whenever the process is killed.</summary>
public class KilledProcessTests(ITestOutputHelper output)
{
    private const int Kills = 3;
    private const int Clients = 8;

    private readonly ConcurrentDictionary<string, string> tickets = [];
    private int next;

    [Theory, OnBothDatabases]
    public async Task Killed_in_a_burst_of_registrations_it_loses_none_that_was_answered_and_leaves_no_mail_unsent(Database database)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var smtp = await SmtpServer.SharedAsync();
        await using var app = await TestApp.StartAsync(database, new() { IsQuiet = true, Settings = smtp.Settings });
        app.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        var forum = await Planned.EventAsync(app, capacity: 100_000);
        var domain = TestApp.Unique("killed") + ".example";

        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = await TestProcess.StartAsync(app);
            await RegisterUntilKilledAsync(app, process, forum, domain, after: random.Next(20, 120));
        }
        var people = await Registered.AllAsync(app, forum);
        output.WriteLine($"{database}: {tickets.Count} answered, {people.Count} registered");

        // The leases that the killed senders held run out.
        app.Clock.SetUtcNow(DateTimeOffset.UtcNow + OutboxMail.Lease);
        await app.RunAsync<DeliverMail>();

        Assert.True(tickets.Count > Kills * 20);
        Assert.Empty(tickets.Keys.Except(people.Select(person => person.Email)));
        Assert.Equal(people.Count, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
        Assert.Equal(people.Count, await app.ReadAsync(db => db.OutboxMails.CountAsync(mail => mail.State == MailState.Sent)));
        foreach (var ticket in tickets.Values) Assert.NotNull((await app.Visit().GetAsync(ticket)).Document.QuerySelector(".ticket-code svg"));
        var reached = (await smtp.Mailbox.AllAsync()).SelectMany(mail => mail.To).Where(to => to.EndsWith(domain)).ToHashSet();
        Assert.Equal(people.Select(person => person.Email).ToHashSet(), reached);
    }

    private async Task RegisterUntilKilledAsync(TestApp app, TestProcess process, Event forum, string domain, int after)
    {
        var goal = tickets.Count + after;
        var killed = new TaskCompletionSource();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            while (!killed.Task.IsCompleted)
            {
                if (!await TryRegisterAsync(app, process, forum, $"{Interlocked.Increment(ref next)}@{domain}")) return;
                if (tickets.Count >= goal && killed.TrySetResult()) await process.KillAsync();
            }
        }));
    }

    private async Task<bool> TryRegisterAsync(TestApp app, TestProcess process, Event forum, string address)
    {
        try
        {
            using var visitor = app.Visit(process);
            var form = await visitor.GetAsync($"/e/{forum.Slug}/register");
            tickets[address] = (await form.SubmitAsync("form.form", new { Name = "Guest", Email = address }, follow: false)).RedirectsTo!;
            return true;
        }
        catch (HttpRequestException)
        {
            return false; // It was killed meanwhile.
        }
    }
}
