using System.Net;
using Events.Features.Accounts;
using Events.Tests.Support;

namespace Events.Tests.Features.Accounts.SignIn;

public class ExpiredSessionTests
{
    [Theory, OnBothDatabases]
    public async Task A_form_sent_after_the_session_has_ended_is_saved_after_signing_in(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = await app.SignInAsync(user);
        var form = await visitor.GetAsync("/desk/account");
        visitor.Cookies["events-session"] = null;

        var page = await form.SubmitAsync("main form", new { Name = "王芳 & <Co>" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Your session has ended. What you typed is kept", page.Words);

        page = await page.SubmitAsync(".auth-card form", new { user.Email, Password = "wrong password" });
        Assert.Contains("What you typed is kept", page.Words);

        page = await page.SubmitAsync(".auth-card form", new { user.Email, TestApp.Password });
        Assert.Equal("Nothing is lost", page.Text("h1"));

        page = await page.SubmitAsync(".auth-card form");
        Assert.Equal("Saved.", page.Flash);
        Assert.Equal("王芳 & <Co>", (await app.NowAsync(user)).Name);
    }

    [Theory, OnBothDatabases]
    public async Task With_a_second_factor_the_form_travels_through_both_steps(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = await app.SignInAsync(user);
        var (_, codes) = await TestApp.SwitchOnAsync(visitor, app.Clock);
        var form = await visitor.GetAsync("/desk/account");
        visitor.Cookies["events-session"] = null;

        var page = await form.SubmitAsync("main form", new { Name = "Kept twice" });
        page = await page.SubmitAsync(".auth-card form", new { user.Email, TestApp.Password });
        page = await page.SubmitAsync(".auth-card form", new { Code = "000000" });
        page = await page.SubmitAsync(".auth-card form", new { Code = codes[0] });
        page = await page.SubmitAsync(".auth-card form");

        Assert.Equal("Saved.", page.Flash);
        Assert.Equal("Kept twice", (await app.NowAsync(user)).Name);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_whose_token_has_expired_comes_back_and_is_saved(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = await app.SignInAsync(user);
        var form = await visitor.GetAsync("/desk/account");
        visitor.Cookies["events-form"] = null;

        var page = await form.SubmitAsync("main form", new { Name = "Sent again" });
        Assert.Equal("Nothing is lost", page.Text("h1"));
        Assert.NotEqual("Sent again", (await app.NowAsync(user)).Name);

        page = await page.SubmitAsync(".auth-card form");
        Assert.Equal("Saved.", page.Flash);
        Assert.Equal("Sent again", (await app.NowAsync(user)).Name);
    }

    [Theory, OnBothDatabases]
    public async Task Files_are_asked_for_again(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var visitor = await app.SignInAsync(Role.Staff);
        var form = await visitor.GetAsync("/desk/account");
        visitor.Cookies["events-form"] = null;

        var page = await form.SubmitAsync("main form", new Dictionary<string, object?> { ["Scan"] = new Upload("passport.pdf", "application/pdf", [1, 2, 3]) });

        Assert.Contains("Files cannot be kept. Please choose them again here.", page.Words);
        Assert.NotNull(page.Document.QuerySelector("form[enctype='multipart/form-data'] input[type=file][name=Scan]"));
    }

    [Theory, OnBothDatabases("https://evil.example"), OnBothDatabases("null")]
    public async Task A_form_of_another_site_gets_nothing(Database database, string origin)
    {
        var app = await TestApp.SharedAsync(database);
        var user = await app.NewcomerAsync();
        var visitor = await app.SignInAsync(user);

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(visitor, origin)).Status);

        visitor.Cookies["events-session"] = null;
        var withoutSession = await PostAsync(visitor, origin);
        Assert.Equal(HttpStatusCode.Unauthorized, withoutSession.Status);
        Assert.DoesNotContain("Made up", withoutSession.Body);
        Assert.NotEqual("Made up", (await app.NowAsync(user)).Name);
    }

    private static Task<Page> PostAsync(Visitor visitor, string origin) => visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/desk/account")
    {
        Content = new FormUrlEncodedContent([new("Name", "Made up"), new("Language", "en")]),
        Headers = { { "Origin", origin } },
    });
}
