using Events.Browser.Support;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Planning.PublicPage;
using Events.Platform.Files;
using Events.Platform.Text;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Planning.Agenda;
using Events.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Events.Browser.Features;

/// <summary>The public page of an event loads nothing from elsewhere, and breaks no rule of the content policy (which the visit watches).</summary>
[Collection(BrowserCollection.Name)]
public class EventPageTests(BrowserFixture browser)
{
    [Theory, InAllViews]
    public async Task The_page_with_everything_on_it_asks_no_other_host(string language, int width)
    {
        var forum = await ForumAsync();
        await using var visit = await browser.VisitAsync(new View(language, width));
        var asked = new List<string>();
        visit.Page.Request += (_, request) => { lock (asked) asked.Add(request.Url); };

        await visit.Page.GotoAsync($"/e/{forum.Slug}");
        await visit.Page.Locator("img.venue-map").ScrollIntoViewIfNeededAsync();
        await visit.Page.WaitForFunctionAsync("[...document.images].filter(one => one.src.includes('/pictures/')).every(one => one.complete && one.naturalWidth > 0)");

        Assert.NotEmpty(asked);
        Assert.All(asked, address => Assert.StartsWith(browser.App.BaseAddress.ToString(), address));
        Assert.Equal("Event", await visit.Page.EvaluateAsync<string>("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@type']"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
        await visit.ShootAsync("event-page", fullPage: true);
    }

    private async Task<Event> ForumAsync()
    {
        var forum = await Planned.EventAsync(browser.App, change: e => e.Address = new Bilingual("海河东路", "Haihe East Road"));
        var picture = new Picture { MediaType = "image/png", Content = Pictures.Png(640, 400), Width = 640, Height = 400, AddedAt = browser.App.Clock.GetUtcNow() };
        await browser.App.WriteAsync(async db =>
        {
            db.Add(picture);
            db.Add(new PageDetails { EventId = forum.Id, MapLink = "https://map.example.com/", MapPicture = picture.Code, SharePicture = picture.Code, ContactPhone = "022 1234" });
            db.Add(new NewsItem { EventId = forum.Id, Day = new DateOnly(2020, 1, 1), Text = new Bilingual("消息", "News with a [link](https://example.com)") });
            var session = (await db.Events.SingleAsync(e => e.Id == forum.Id)).Plan("10:00", "11:00", title: "</script><img src=x onerror=alert(1)>");
            session.Speakers.Add(new SessionSpeaker { EventId = forum.Id, Session = session, Name = new Bilingual("张伟", "ZHANG Wei"), Picture = picture.Code });
            session.Speakers.Add(new SessionSpeaker { EventId = forum.Id, Session = session, Name = new Bilingual("李娜", "</script><script>alert(1)</script>") });
            db.Add(session);
        });
        return forum;
    }
}
