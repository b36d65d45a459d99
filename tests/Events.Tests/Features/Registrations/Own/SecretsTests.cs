using System.Diagnostics;
using System.Net;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Own;

public class SecretsTests
{
    /// <summary>So many wrong ones in a minute are mistyped.</summary>
    private const int Allowed = 20;

    [Theory, OnBothDatabases]
    public async Task Who_tries_one_secret_after_the_other_is_slowed_down_and_noted_while_right_ones_open(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true, Settings = new() { ["Limits:WrongSecretPause"] = "500" } });
        var person = await Registered.PersonAsync(app, await Planned.EventAsync(app));
        var visitor = app.Visit();

        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < Allowed + 3; guess++) answers.Add((await visitor.GetAsync($"/r/GUESS{guess:D21}")).Status);

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.NotFound, Allowed), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 3)], answers);
        var watch = Stopwatch.StartNew();
        await visitor.GetAsync("/r/GUESS");
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.4), $"One wrong too many was answered after {watch.Elapsed}.");
        Assert.Contains(app.Log.Lines, line => line.Contains("A wrong secret was tried at r/{secret}") && line.Contains("slowed down"));
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("GUESS"));
        Assert.Contains(person.Name, (await visitor.GetAsync($"/r/{person.Registration.Secret}")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_old_links_of_a_cancelled_person_say_so(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var person = await Registered.PersonAsync(app, await Planned.EventAsync(app));
        await Registered.CancelAsync(app, person);

        foreach (var link in new[] { "", "/edit", "/calendar.ics" })
            Assert.Contains("This registration was cancelled", (await app.Visit().GetAsync($"/r/{person.Registration.Secret}{link}")).Words);
    }
}
