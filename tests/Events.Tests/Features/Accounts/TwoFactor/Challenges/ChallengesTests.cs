using Events.Features.Accounts;
using Events.Features.Accounts.TwoFactor.Challenges;
using Events.Tests.Support;

namespace Events.Tests.Features.Accounts.TwoFactor.Challenges;

public class ChallengesTests
{
    private const string WrongCode = "This code is wrong or has expired. Please enter the one that is shown now.";

    [Theory, OnBothDatabases]
    public async Task The_password_alone_opens_nothing(Database database)
    {
        var (app, user, _, _) = await PersonAsync(await TestApp.SharedAsync(database));
        var visitor = app.Visit();

        var page = await TestApp.TryAsync(visitor, user.Email!, TestApp.Password, follow: true);

        Assert.Equal("Second step", page.Text("h1"));
        Assert.Null(visitor.Cookies["events-session"]);
        Assert.StartsWith("http://localhost/signin", (await visitor.GetAsync("/desk")).RedirectsTo);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_of_the_phone_opens_and_only_once(Database database)
    {
        var (app, user, phone, _) = await PersonAsync(await TestApp.SharedAsync(database));
        var code = phone.Code(later: 1);

        Assert.Equal([WrongCode], (await AnswerAsync(app, user, phone.Code())).Errors);
        Assert.Equal("/desk", (await AnswerAsync(app, user, code)).RedirectsTo);
        Assert.Equal([WrongCode], (await AnswerAsync(app, user, code)).Errors);
    }

    [Theory, OnBothDatabases]
    public async Task A_recovery_code_opens_however_it_is_typed_and_only_once(Database database)
    {
        var (app, user, _, codes) = await PersonAsync(await TestApp.SharedAsync(database));
        var typed = codes[3].Replace("-", " ").ToLowerInvariant();

        Assert.Equal("/desk", (await AnswerAsync(app, user, typed)).RedirectsTo);
        Assert.Equal([WrongCode], (await AnswerAsync(app, user, codes[3])).Errors);
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_codes_lock_out_and_the_password_in_between_does_not_help(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var (_, user, phone, _) = await PersonAsync(app);

        // Each round takes one try for the password and one for the code.
        for (var i = 0; i < LockOut.MostTries / 2; i++) Assert.Equal([WrongCode], (await AnswerAsync(app, user, "000000")).Errors);
        Assert.StartsWith("Too many wrong tries.", (await TestApp.TryAsync(app.Visit(), user.Email!, TestApp.Password)).Errors[0]);

        app.Clock.Advance(LockOut.Pause);
        Assert.Equal("/desk", (await AnswerAsync(app, user, phone.Code())).RedirectsTo);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_takes_too_long_begins_again(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var (_, user, phone, _) = await PersonAsync(app);
        var page = await TestApp.TryAsync(app.Visit(), user.Email!, TestApp.Password, follow: true);

        app.Clock.Advance(PendingSignIn.Patience + TimeSpan.FromSeconds(1));
        page = await page.SubmitAsync(".auth-card form", new { Code = phone.Code() });

        Assert.Equal(["This took too long. Please sign in again."], page.Errors);
        Assert.NotNull(page.Document.QuerySelector("input[name=Password]"));
    }

    private static async Task<(TestApp App, User User, Authenticator Phone, IReadOnlyList<string> Codes)> PersonAsync(TestApp app)
    {
        var user = await app.NewcomerAsync();
        var (phone, codes) = await TestApp.SwitchOnAsync(await app.SignInAsync(user), app.Clock);
        return (app, user, phone, codes);
    }

    private static async Task<Page> AnswerAsync(TestApp app, User user, string code) =>
        await (await TestApp.TryAsync(app.Visit(), user.Email!, TestApp.Password, follow: true)).SubmitAsync(".auth-card form", new { Code = code }, follow: false);
}
