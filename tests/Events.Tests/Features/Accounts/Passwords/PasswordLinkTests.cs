using System.Net;
using Events.Features.Accounts;
using Events.Features.Accounts.Mails;
using Events.Platform.Data;
using Events.Platform.Mail;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Accounts.Passwords;

public class PasswordLinkTests
{
    private const string Better = "a much better one";

    [Theory, OnBothDatabases]
    public async Task The_answer_does_not_tell_who_has_an_account(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var user = await app.NewcomerAsync();

        var known = await AskAsync(app, user.Email!.ToUpperInvariant());
        var unknown = await AskAsync(app, "nobody@people.example");
        await app.RunAsync<DeliverMail>();

        Assert.Equal(known.Words, unknown.Words);
        Assert.Equal([user.Email], (await app.Mailbox.AllAsync()).SelectMany(mail => mail.To));
    }

    [Theory, OnBothDatabases]
    public async Task The_link_of_the_mail_sets_a_password_once(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var user = await app.NewcomerAsync();
        var link = await LinkAsync(app, user);

        var form = await app.Visit().GetAsync(link);
        var page = await form.SubmitAsync(".auth-card form", new { New = Better, Again = Better });

        Assert.Equal("Your password is set. Please sign in with it.", page.Flash);
        Assert.NotEmpty((await TestApp.TryAsync(app.Visit(), user.Email!, TestApp.Password)).Errors);
        Assert.Equal("/desk", (await TestApp.TryAsync(app.Visit(), user.Email!, Better)).RedirectsTo);
        Assert.Equal(HttpStatusCode.Gone, (await app.Visit().GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await form.SubmitAsync(".auth-card form", new { New = "another one", Again = "another one" })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_link_is_over_after_two_hours(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var link = await LinkAsync(app, await app.NewcomerAsync());

        app.Clock.Advance(PasswordLinkToUserMail.Validity);
        Assert.Equal(HttpStatusCode.OK, (await app.Visit().GetAsync(link)).Status);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("This link is over", (await app.Visit().GetAsync(link)).Text("h1"));
    }

    [Theory, OnBothDatabases]
    public async Task The_outbox_holds_no_secret(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var user = await app.NewcomerAsync();
        var token = new Uri(await LinkAsync(app, user)).Query["?token=".Length..];

        var rows = await app.ReadAsync(db => db.OutboxMails.AsNoTracking().ToListAsync());

        Assert.DoesNotContain(token, System.Text.Json.JsonSerializer.Serialize(rows));
    }

    [Theory, OnBothDatabases]
    public async Task A_weak_password_is_refused_with_the_reason(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var page = await app.Visit().GetAsync(await LinkAsync(app, await app.NewcomerAsync()));

        page = await page.SubmitAsync(".auth-card form", new { New = "aaaaaaaaaaaa", Again = "aaaaaaaaaaaa" });
        Assert.Equal(["Please choose a longer password: at least 10 characters with several different ones."], page.Errors);

        page = await page.SubmitAsync(".auth-card form", new { New = Better, Again = "something else" });
        Assert.Equal(["The two passwords differ."], page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task The_link_ends_a_lock_out(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var user = await app.NewcomerAsync();
        for (var i = 0; i < LockOut.MostTries; i++) await TestApp.TryAsync(app.Visit(), user.Email!, "wrong password");

        await (await app.Visit().GetAsync(await LinkAsync(app, user))).SubmitAsync(".auth-card form", new { New = Better, Again = Better });

        Assert.Equal("/desk", (await TestApp.TryAsync(app.Visit(), user.Email!, Better)).RedirectsTo);
    }

    [Theory, OnBothDatabases]
    public async Task Asking_again_and_again_is_slowed_down(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true, Settings = { ["Limits:SignInsPerMinute"] = "3" } });
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await AskAsync(app, "nobody@people.example")).Status);

        var page = await AskAsync(app, "nobody@people.example");

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal("Too many tries in a short time", page.Text("h1"));
    }

    private static async Task<Page> AskAsync(TestApp app, string email) =>
        await (await app.Visit().GetAsync("/password/forgotten")).SubmitAsync(".auth-card form", new { Email = email });

    private static async Task<string> LinkAsync(TestApp app, User user)
    {
        await AskAsync(app, user.Email!);
        await app.RunAsync<DeliverMail>();
        return (await app.Mailbox.WaitForAsync(user.Email!)).Links.Single();
    }
}
