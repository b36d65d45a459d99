using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Text;
using Events.Platform.Web;
using Events.Tests.Support;

namespace Events.Tests.Features.Planning.Events;

public class ArchivesTests
{
    [Theory, OnBothDatabases]
    public async Task A_finished_event_leaves_the_past_ones_until_it_is_taken_out_again(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await FinishedAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}")).SubmitAsync("form[action$='/archive']");

        Assert.Contains("Archived", page.Texts(".page-head .state"));
        Assert.Equal(app.Clock.GetUtcNow(), (await Planned.ReloadAsync(app, forum.Id)).ArchivedAt);
        Assert.Equal((false, true, true), await ListedAsync(organiser, forum));
        Assert.DoesNotContain(forum.Slug, (await app.Visit().GetAsync("/")).Body);
        Assert.Contains("Finished", (await app.Visit().GetAsync($"/e/{forum.Slug}")).Texts(".event-hero .state"));

        await (await organiser.GetAsync($"/desk/events/{forum.Id}")).SubmitAsync("form[action$='/archive/delete']");
        Assert.Equal((true, false, true), await ListedAsync(organiser, forum));
        Assert.Null((await Planned.ReloadAsync(app, forum.Id)).ArchivedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Only_what_is_finished_is_archived(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var coming = await Planned.EventAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await organiser.GetAsync($"/desk/events/{coming.Id}");
        Assert.Null(page.Document.QuerySelector("form[action$='/archive']"));
        await organiser.PostAsync($"/desk/events/{coming.Id}/archive");

        Assert.Equal(EventState.Published, (await Planned.ReloadAsync(app, coming.Id)).State);
        Assert.Throws<Refused>(coming.BringBack);
    }

    private static async Task<Event> FinishedAsync(TestApp app)
    {
        var forum = await Planned.EventAsync(app, change: e => e.Title = new Bilingual("往年论坛", "Forum of last year"));
        app.Clock.Advance(TimeSpan.FromDays(12));
        return forum;
    }

    private static async Task<(bool Past, bool Archived, bool All)> ListedAsync(Visitor organiser, Event forum)
    {
        async Task<bool> IsAmongAsync(string when) => (await organiser.GetAsync($"/desk/events?when={when}")).Document.QuerySelector($"a[href='/desk/events/{forum.Id}']") is not null;
        return (await IsAmongAsync("Past"), await IsAmongAsync("Archived"), await IsAmongAsync("All"));
    }
}
