using System.Net;
using Events.Features.Registrations;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Own;

public class SecretsTests
{
    [Theory, OnBothDatabases]
    public async Task Who_tries_a_thousand_secrets_is_slowed_down_and_noted_while_right_ones_open(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true, Settings = new() { ["Limits:WrongSecretPause"] = "5" } });
        var person = await Registered.PersonAsync(app, await Planned.EventAsync(app));
        var secret = await app.ReadAsync(db => db.Registrations.Select(r => r.Secret).SingleAsync());
        var visitor = app.Visit();

        var answers = new List<HttpStatusCode>();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var guess = 0; guess < 1_000; guess++) answers.Add((await visitor.GetAsync($"/r/GUESS{guess:D21}")).Status);

        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(4.5), $"A thousand took {watch.Elapsed} only.");
        Assert.InRange(answers.Count(status => status == HttpStatusCode.NotFound), 1, 60);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(1_000, answers.Count(status => status is HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests));
        Assert.Contains(app.Log.Lines, line => line.Contains("A wrong secret was tried at r/{secret}") && line.Contains("slowed down"));
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("GUESS"));
        Assert.Contains(person.Name, (await visitor.GetAsync($"/r/{secret}")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_old_links_of_a_cancelled_person_say_so(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var person = await Registered.PersonAsync(app, await Planned.EventAsync(app));
        var secret = await app.WriteAsync(async db =>
        {
            var registration = await db.Registrations.Include(r => r.Event).Include(r => r.Attendees).SingleAsync(r => r.Id == person.RegistrationId);
            await registration.CancelAsync(db, app.Clock.GetUtcNow(), default);
            return registration.Secret;
        });

        foreach (var link in new[] { "", "/edit", "/calendar.ics" })
            Assert.Contains("This registration was cancelled", (await app.Visit().GetAsync($"/r/{secret}{link}")).Words);
    }
}
