using System.Net;
using Events.Features.Accounts;
using Events.Tests.Support;

namespace Events.Tests.Features.Accounts.SignIn;

public class SignInTests
{
    [Theory, OnBothDatabases]
    public async Task A_wrong_password_is_refused_in_words(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var person = await app.PersonAsync(Role.Staff);
        var page = await app.Visit().GetAsync("/signin");

        page = await page.SubmitAsync("main form, form", new { person.Email, Password = "wrong password" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_right_password_opens_a_session(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var visitor = await app.SignInAsync(Role.Organiser);

        Assert.Equal("/desk", visitor.Page!.RedirectsTo);
    }
}
