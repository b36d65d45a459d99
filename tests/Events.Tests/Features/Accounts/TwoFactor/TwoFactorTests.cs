using System.Net;
using Events.Tests.Support;

namespace Events.Tests.Features.Accounts.TwoFactor;

public class TwoFactorTests
{
    [Theory, OnBothDatabases]
    public async Task A_person_scans_the_picture_confirms_it_and_gets_ten_codes_once(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = await app.SignInAsync(user);

        var page = await visitor.GetAsync("/desk/account/two-factor");
        Assert.NotNull(page.Document.QuerySelector("[role=img] svg"));
        var (_, codes) = await TestApp.SwitchOnAsync(visitor, app.Clock);

        Assert.Equal(10, codes.Distinct().Count());
        Assert.True((await app.NowAsync(user)).TwoFactorEnabled);
        Assert.DoesNotContain(codes[0], (await visitor.GetAsync("/desk/account/two-factor/recovery-codes")).Words);
        Assert.Contains("Recovery codes left: 10", (await visitor.GetAsync("/desk/account/two-factor")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_code_switches_nothing_on_and_the_picture_stays(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = await app.SignInAsync(user);

        var first = await visitor.GetAsync("/desk/account/two-factor");
        var page = await first.SubmitAsync("main form", new { Code = "000000" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(Key(first), Key(page));
        Assert.False((await app.NowAsync(user)).TwoFactorEnabled);
    }

    [Theory, OnBothDatabases]
    public async Task The_key_is_encrypted_at_rest(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = await app.SignInAsync(user);
        var key = Key(await visitor.GetAsync("/desk/account/two-factor"));

        await TestApp.SwitchOnAsync(visitor, app.Clock);

        Assert.DoesNotContain(key, (await app.NowAsync(user)).CodeKey!.Value.Cipher);
    }

    [Theory, OnBothDatabases]
    public async Task Switching_off_asks_for_the_password(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = await app.SignInAsync(user);
        await TestApp.SwitchOnAsync(visitor, app.Clock);

        var page = await (await visitor.GetAsync("/desk/account/two-factor/removal")).SubmitAsync("main form", new { Password = "wrong password" });
        Assert.Contains("Your present password is wrong.", page.Words);

        page = await page.SubmitAsync("main form", new { TestApp.Password });
        Assert.Equal("The second factor is off.", page.Flash);
        Assert.Equal("/desk", (await TestApp.TryAsync(app.Visit(), user.Email!, TestApp.Password)).RedirectsTo);
    }

    [Theory, OnBothDatabases]
    public async Task New_recovery_codes_end_the_former_ones(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = await app.SignInAsync(user);
        var (_, former) = await TestApp.SwitchOnAsync(visitor, app.Clock);

        var page = await (await visitor.GetAsync("/desk/account/two-factor/recovery-codes")).SubmitAsync("main form", new { TestApp.Password });
        var codes = page.Text("pre")!.Split(' ');

        Assert.Equal(10, codes.Except(former).Count());
        Assert.NotEmpty((await CodeAsync(app, user.Email!, former[0])).Errors);
        Assert.Equal("/desk", (await CodeAsync(app, user.Email!, codes[0])).RedirectsTo);
    }

    private static string Key(Page page) => page.Document.QuerySelector("[data-key]")!.GetAttribute("data-key")!;

    private static async Task<Page> CodeAsync(TestApp app, string email, string code) =>
        await (await TestApp.TryAsync(app.Visit(), email, TestApp.Password, follow: true)).SubmitAsync(".auth-card form", new { Code = code }, follow: false);
}
