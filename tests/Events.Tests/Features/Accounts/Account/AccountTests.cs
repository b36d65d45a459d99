using System.Net;
using Events.Features.Accounts;
using Events.Tests.Support;

namespace Events.Tests.Features.Accounts.Account;

public class AccountTests
{
    [Theory, OnBothDatabases]
    public async Task Name_and_language_are_a_persons_own_to_change(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync(Role.Viewer);
        var visitor = await app.SignInAsync(user);

        var page = await (await visitor.GetAsync("/desk/account")).SubmitAsync("main form", new { Name = "李晓梅", Language = "zh" });

        Assert.Equal("我的账号", page.Text("h1"));
        Assert.Contains("李晓梅", page.Text(".who"));
        Assert.Equal(("李晓梅", "zh"), ((await app.NowAsync(user)).Name, (await app.NowAsync(user)).Language));
    }

    [Theory, OnBothDatabases]
    public async Task The_second_of_two_changes_is_told(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var page = await (await app.SignInAsync(user)).GetAsync("/desk/account");
        await (await (await app.SignInAsync(user)).GetAsync("/desk/account")).SubmitAsync("main form", new { Name = "First" });

        page = await page.SubmitAsync("main form", new { Name = "Second" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Somebody else has changed this", page.Errors[0]);
        Assert.Equal("First", (await app.NowAsync(user)).Name);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_password_ends_other_sessions_and_keeps_this_one(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var user = await app.NewcomerAsync();
        var (here, elsewhere) = (await app.SignInAsync(user), await app.SignInAsync(user));
        var form = await here.GetAsync("/desk/account/password");

        var page = await form.SubmitAsync("main form", new { Present = "wrong password", New = "a much better one", Again = "a much better one" });
        Assert.Equal(["Your present password is wrong."], page.Errors);
        page = await page.SubmitAsync("main form", new { Present = TestApp.Password, New = "a much better one", Again = "a much better one" });
        Assert.Equal("Your password is changed. On other devices you sign in anew.", page.Flash);

        app.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/desk/account")).Status);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/desk/account")).Status);
    }
}
