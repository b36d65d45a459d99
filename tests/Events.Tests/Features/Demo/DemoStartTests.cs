using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Demo;

public class DemoStartTests
{
    [Theory, OnBothDatabases]
    public async Task Each_account_signs_in(Database database)
    {
        var app = await DemoApp.LoadedAsync(database);
        var accounts = await app.ReadAsync(db => db.Users.OrderBy(user => user.Role).Select(user => new { user.Email, user.Role }).ToListAsync());
        Assert.Equal(Enum.GetValues<Role>(), accounts.Select(account => account.Role).Order());

        foreach (var account in accounts)
        {
            using var visitor = app.Visit();
            await visitor.SignInAsync(account.Email!, DemoApp.Password);
            Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync("/desk")).Status);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_second_load_is_refused(Database database)
    {
        var app = await DemoApp.LoadedAsync(database);
        var before = await app.ReadAsync(db => db.Events.CountAsync());

        var exitCode = await app.InScopeAsync(services => services.GetServices<ICommand>().Single(command => command.Name == "demo").RunAsync([]));

        Assert.Equal(1, exitCode);
        Assert.Equal(before, await app.ReadAsync(db => db.Events.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_database_that_holds_anything_is_left_alone(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.UnitAsync("HQ");

        Assert.Equal(1, await app.InScopeAsync(services => services.GetServices<ICommand>().Single(command => command.Name == "demo").RunAsync([])));
        Assert.Equal(0, await app.ReadAsync(db => db.Events.CountAsync()));
    }
}
