using Events.Features.Planning;
using Events.Platform.Text;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Platform.Web;

public class SharedPagesTests
{
    [Fact]
    public async Task Everybody_gets_the_same_page_with_a_nonce_of_their_own()
    {
        var app = await TestApp.SharedAsync(Database.Sqlite);
        var path = "/e/" + (await Planned.EventAsync(app)).Slug;

        var pages = new List<Page>();
        for (var visit = 0; visit < 3; visit++) pages.Add(await app.Visit().GetAsync(path));

        var nonces = pages.Select(page => page.Document.QuerySelector("meta[name=csp-nonce]")!.GetAttribute("content")!).ToList();
        Assert.Equal(3, nonces.Distinct().Count());
        Assert.All(pages.Zip(nonces), pair => Assert.Contains($"'nonce-{pair.Second}'", pair.First.Headers.GetValues("Content-Security-Policy").Single()));
        Assert.Single(pages.Zip(nonces, (page, nonce) => page.Body.Replace(nonce, "")).Distinct());
        Assert.All(pages, page => Assert.False(page.Headers.Contains("Set-Cookie")));
    }

    [Theory, OnBothDatabases]
    public async Task A_change_shows_at_once(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 500);
        var path = "/e/" + forum.Slug;
        Assert.Contains("500 of 500 seats left", (await app.Visit().GetAsync(path)).Words);

        await app.WriteAsync(db => SeatPool.TakeAsync(db, forum.SeatsId, 3, default));
        Assert.Contains("497 of 500 seats left", (await app.Visit().GetAsync(path)).Words);

        await app.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == forum.Id)).Title = new Bilingual("论坛", "Another title"));
        Assert.Equal("Another title", (await app.Visit().GetAsync(path)).Text("h1"));
    }

    [Fact]
    public async Task The_hour_closes_a_page_that_nobody_has_changed()
    {
        await using var app = await TestApp.StartAsync(Database.Sqlite);
        var path = "/e/" + (await Planned.EventAsync(app)).Slug;
        Assert.Contains("Open for registration", (await app.Visit().GetAsync(path)).Words);

        app.Clock.Advance(TimeSpan.FromDays(20));

        Assert.Contains("Finished", (await app.Visit().GetAsync(path)).Words);
    }

    [Fact]
    public async Task Each_language_has_its_own()
    {
        var app = await TestApp.SharedAsync(Database.Sqlite);
        var path = "/e/" + (await Planned.EventAsync(app)).Slug;

        Assert.Equal("Test forum", (await app.Visit("en").GetAsync(path)).Text("h1"));
        Assert.Equal("测试论坛", (await app.Visit("zh").GetAsync(path)).Text("h1"));
        Assert.Equal("Test forum", (await app.Visit("zh").GetAsync(path + "?lang=en")).Text("h1"));
        Assert.Equal("测试论坛", (await app.Visit("zh").GetAsync(path)).Text("h1"));
    }
}
