using Events.Tests.Features.Planning;
using Events.Tests.Support;

namespace Events.Tests.Features.Public.Start;

public class StartTests
{
    [Theory, OnBothDatabases]
    public async Task A_past_event_of_another_year_shows_its_year(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await Planned.EventAsync(app, app.Clock.GetUtcNow().AddDays(-1), publish: false, change: e => e.Publish(e.StartsAt));
        await Planned.EventAsync(app, app.Clock.GetUtcNow().AddYears(-1), publish: false, change: e => e.Publish(e.StartsAt));

        var page = await app.Visit("zh").GetAsync("/");

        Assert.Equal(["周日", "2025年"], page.Texts(".event-line .date-block .weekday"));
    }
}
