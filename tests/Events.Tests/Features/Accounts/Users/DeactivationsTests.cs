using System.Net;
using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Web;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Accounts.Users;

public class DeactivationsTests
{
    [Theory, OnBothDatabases]
    public async Task Whose_access_has_ended_is_out_within_five_minutes_and_can_come_back(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var user = await app.NewcomerAsync();
        var session = await app.SignInAsync(user);
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync($"/desk/users/{user.Id}");

        page = await page.SubmitAsync($"form[action='/desk/users/{user.Id}/deactivation']");
        Assert.NotEmpty((await TestApp.TryAsync(app.Visit(), user.Email!, TestApp.Password)).Errors);
        app.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Found, (await session.GetAsync("/desk/account")).Status);

        await page.SubmitAsync($"form[action='/desk/users/{user.Id}/deactivation/delete']");
        Assert.Equal("/desk", (await TestApp.TryAsync(app.Visit(), user.Email!, TestApp.Password)).RedirectsTo);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_ends_their_own_access(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var me = await app.NewcomerAsync(Role.Administrator);
        var visitor = await app.SignInAsync(me);
        var page = await visitor.GetAsync($"/desk/users/{me.Id}");
        Assert.Null(page.Document.QuerySelector($"form[action='/desk/users/{me.Id}/deactivation']"));

        page = await visitor.PostAsync($"/desk/users/{me.Id}/deactivation");

        Assert.Equal("You cannot end your own access. Ask another administrator.", page.Flash);
        Assert.True((await app.NowAsync(me)).IsActive);
    }

    [Theory, OnBothDatabases]
    public async Task The_last_administrator_stays_one(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var me = await app.PersonAsync(Role.Administrator);
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync($"/desk/users/{me.Id}/edit");

        page = await page.SubmitAsync("main form", new { Role = Role.Organiser });

        Assert.Equal(["This is the last administrator. Make somebody else an administrator first."], page.Errors);
        Assert.Equal(Role.Administrator, (await app.NowAsync(me)).Role);
    }

    [Theory, OnBothDatabases]
    public async Task Two_administrators_cannot_end_one_anothers_access_at_once(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        User[] two = [await app.NewcomerAsync(Role.Administrator), await app.NewcomerAsync(Role.Administrator)];

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => EndAsync(app, two[i], two[1 - i])));

        Assert.Equal(1, answers.Count(isRefused => isRefused));
        Assert.Equal(1, await app.ReadAsync(db => db.Users.CountAsync(user => user.DeactivatedAt == null)));
    }

    private static Task<bool> EndAsync(TestApp app, User user, User by) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<EventsDbContext>();
        (await db.Users.SingleAsync(row => row.Id == user.Id)).Deactivate(app.Clock.GetUtcNow(), by.Id);
        return await Record.ExceptionAsync(services.GetRequiredService<Administrators>().SaveAsync) is Refused;
    });
}
