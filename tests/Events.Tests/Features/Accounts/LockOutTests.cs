using Events.Features.Accounts;
using Events.Tests.Support;

namespace Events.Tests.Features.Accounts;

public class LockOutTests
{
    private const string LockedOut = "Too many wrong tries. Please wait ten minutes, or ask your administrator for a new password link.";

    [Theory, OnBothDatabases]
    public async Task After_eight_wrong_passwords_not_even_the_right_one_opens_for_ten_minutes(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var user = await app.NewcomerAsync();
        for (var i = 0; i < LockOut.MostTries; i++) await TestApp.TryAsync(app.Visit(), user.Email!, "wrong password");

        Assert.Equal([LockedOut], (await TestApp.TryAsync(app.Visit(), user.Email!, TestApp.Password)).Errors);

        app.Clock.Advance(LockOut.Pause - TimeSpan.FromSeconds(1));
        Assert.Equal([LockedOut], (await TestApp.TryAsync(app.Visit(), user.Email!, TestApp.Password)).Errors);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("/desk", (await TestApp.TryAsync(app.Visit(), user.Email!, TestApp.Password)).RedirectsTo);
    }

    [Theory, OnBothDatabases]
    public async Task Guesses_sent_at_the_same_time_count_as_well(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => TestApp.TryAsync(app.Visit(), user.Email!, $"guess number {i}")));

        Assert.Equal(LockOut.MostTries, answers.Count(page => page.Errors[0] != LockedOut));
    }

    [Theory, OnBothDatabases]
    public async Task The_right_password_forgives_the_wrong_ones_before_it(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();

        for (var round = 0; round < 2; round++)
        {
            for (var i = 1; i < LockOut.MostTries; i++) await TestApp.TryAsync(app.Visit(), user.Email!, "wrong password");
            Assert.Equal("/desk", (await TestApp.TryAsync(app.Visit(), user.Email!, TestApp.Password)).RedirectsTo);
        }
    }
}
