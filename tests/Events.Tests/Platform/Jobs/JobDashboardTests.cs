using System.Net;
using Events.Features.Accounts;
using Events.Tests.Support;

namespace Events.Tests.Platform.Jobs;

public class JobDashboardTests
{
    [Theory, OnEveryEngine]
    public async Task Only_administrators_see_the_inside_of_an_engine(Database database, string engine)
    {
        await using var app = await JobEngineApp.StartAsync(database, engine);

        var staff = await (await app.App.SignInAsync(Role.Staff)).GetAsync("/desk/jobs");
        var administrator = await (await app.App.SignInAsync(Role.Administrator)).GetAsync("/desk/jobs");

        // Quartz has no pages of its own.
        Assert.Equal(engine == "Quartz" ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, staff.Status);
        Assert.Equal(engine == "Quartz" ? HttpStatusCode.NotFound : HttpStatusCode.OK, administrator.Status);
    }

    [Theory, OnEveryEngine]
    public async Task Strangers_are_asked_to_sign_in(Database database, string engine)
    {
        await using var app = await JobEngineApp.StartAsync(database, engine);

        var page = await app.App.Visit().GetAsync("/desk/jobs");

        Assert.True(page.Status is HttpStatusCode.NotFound || page.RedirectsTo?.Contains("/signin") == true, $"{page.Status} {page.RedirectsTo}");
    }
}
