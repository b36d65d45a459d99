using System.Net;
using Events.Features.Accounts;
using Events.Tests.Support;

namespace Events.Tests.Features.Accounts.SignIn;

public class SignInTests
{
    [Theory, OnBothDatabases]
    public async Task A_right_password_opens_the_desk(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var visitor = await app.SignInAsync(Role.Organiser);

        Assert.Equal("/desk", visitor.Page!.RedirectsTo);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/desk")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_password_is_refused_in_words(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();

        var page = await TestApp.TryAsync(app.Visit(), user.Email!, "wrong password");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["The e-mail or the password is wrong."], page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_unknown_and_somebody_whose_access_has_ended_get_the_same_answer(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var gone = await app.NewcomerAsync();
        await app.WriteAsync(async db => (await db.Users.FindAsync(gone.Id))!.Deactivate(app.Clock.GetUtcNow()));

        var unknown = await TestApp.TryAsync(app.Visit(), "nobody@people.example", TestApp.Password);
        var ended = await TestApp.TryAsync(app.Visit(), gone.Email!, TestApp.Password);

        Assert.Equal(["The e-mail or the password is wrong."], unknown.Errors);
        Assert.Equal(unknown.Errors, ended.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task After_signing_in_the_page_that_was_asked_for_opens(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = app.Visit();

        var page = await visitor.GetAsync((await visitor.GetAsync("/desk/account?from=mail")).RedirectsTo!);
        page = await page.SubmitAsync(".auth-card form", new { user.Email, TestApp.Password }, follow: false);

        Assert.Equal("/desk/account?from=mail", page.RedirectsTo);
    }

    [Theory, OnBothDatabases("https://evil.example/"), OnBothDatabases("//evil.example"), OnBothDatabases("/\\evil.example")]
    public async Task No_page_of_another_site_is_opened(Database database, string address)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();

        var page = await app.Visit().GetAsync("/signin?returnUrl=" + Uri.EscapeDataString(address));
        page = await page.SubmitAsync(".auth-card form", new { user.Email, TestApp.Password }, follow: false);

        Assert.Equal("/desk", page.RedirectsTo);
    }

    [Theory, OnBothDatabases]
    public async Task An_address_where_nothing_is_says_so_to_everybody(Database database)
    {
        var page = await (await TestApp.SharedAsync(database)).Visit().GetAsync("/nothing/here");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Page not found", page.Text("h1"));
        Assert.Contains("/nothing/here", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Signing_out_ends_the_session(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var visitor = await app.SignInAsync(Role.Staff);

        await (await visitor.GetAsync("/desk/account")).SubmitAsync("form[action='/signout']", follow: false);

        Assert.StartsWith("/signin", new Uri(new Uri("http://localhost"), (await visitor.GetAsync("/desk/account")).RedirectsTo).PathAndQuery);
    }
}
