using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning.PublicPage;
using Events.Platform.Files;
using Events.Platform.Text;
using Events.Tests.Platform.Files;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.PublicPage;

public class PublicPageTests
{
    [Theory, OnBothDatabases]
    public async Task News_is_written_changed_and_deleted_and_the_latest_stands_first(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().AddHours(8).DateTime);
        Page page = null!;
        foreach (var (days, text) in new[] { (-1, "A **shuttle** leaves at eight."), (-3, "The hall is settled."), (2, "Not yet to be told."), (0, "<script>alert(1)</script> [x](javascript:alert(1))") })
        {
            page = await organiser.GetAsync($"/desk/events/{forum.Id}/public-page/news/new");
            page = await page.SubmitAsync("form.form", new Dictionary<string, object?> { ["Day"] = today.AddDays(days), ["Text.En"] = text });
            Assert.Equal("The news is on the public page.", page.Flash);
        }
        Assert.Contains("Not shown yet", page.Words);

        var seen = await app.Visit().GetAsync($"/e/{forum.Slug}");
        var items = seen.Texts(".event-news > li > div");
        Assert.Equal(["A shuttle leaves at eight.", "The hall is settled."], items.Skip(1));
        Assert.Equal("shuttle", seen.Text(".event-news strong"));
        Assert.Null(seen.Document.QuerySelector(".event-news script, .event-news a[href^=javascript]"));

        page = await (await organiser.GetAsync(page.Document.QuerySelectorAll(".lines .title a").Last().GetAttribute("href")!)).SubmitAsync("form.form", new Dictionary<string, object?> { ["Text.En"] = "The hall is another one." });
        Assert.Contains("The hall is another one.", (await app.Visit().GetAsync($"/e/{forum.Slug}")).Words);
        page = await (await organiser.GetAsync(page.Document.QuerySelectorAll(".lines .title a").Last().GetAttribute("href")!)).SubmitAsync("form[action$='/delete']");
        Assert.Equal("The news is deleted.", page.Flash);
        Assert.DoesNotContain("another one", (await app.Visit().GetAsync($"/e/{forum.Slug}")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task News_without_words_is_refused(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);

        var page = await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/public-page/news/new")).SubmitAsync("form.form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Please write it in at least one language.", page.Errors);
    }

    [Theory]
    [OnBothDatabases("http://map.example.com/x")]
    [OnBothDatabases("javascript:alert(1)")]
    [OnBothDatabases("map.example.com")]
    [OnBothDatabases("https://nowhere")]
    public async Task Only_a_secure_link_leads_to_a_map(Database database, string link)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);

        var page = await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/public-page/details")).SubmitAsync("form.form", new { MapLink = link });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("begins with https://", string.Join(' ', page.Errors));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_who_fill_in_the_page_first_one_is_told(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var address = $"/desk/events/{forum.Id}/public-page/details";
        var pages = new[] { await (await app.SignInAsync(Role.Organiser)).GetAsync(address), await (await app.SignInAsync(Role.Organiser)).GetAsync(address) };

        var answers = await Task.WhenAll(pages.Select((page, number) => page.SubmitAsync("form.form", new { ContactPhone = $"022 {number}" })));

        Assert.DoesNotContain(answers, answer => answer.Status == HttpStatusCode.InternalServerError);
        Assert.Equal(1, await app.ReadAsync(db => db.PageDetails.CountAsync(page => page.EventId == forum.Id)));
        Assert.Single(answers, answer => answer.Flash == "Saved.");
    }

    [Theory, OnBothDatabases]
    public async Task Map_contact_and_shared_picture_stand_on_the_page_and_go_again(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/public-page/details")).SubmitAsync("form.form", new Dictionary<string, object?>
        {
            ["MapLink"] = "https://map.example.com/?q=1&z=2",
            ["MapPicture"] = Pictures.Upload(Pictures.Png(640, 480)),
            ["SharePicture"] = Pictures.Upload(Pictures.Jpeg(1200, 630), "share.jpg"),
            ["ContactName.En"] = "LI Na",
            ["ContactPhone"] = "022 1234",
            ["ContactEmail"] = "lina@chamber.example",
        });
        Assert.Equal("Saved.", page.Flash);

        var seen = await app.Visit().GetAsync($"/e/{forum.Slug}");
        var map = seen.Document.QuerySelector("img.venue-map")!;
        Assert.Equal(("640", "480", "lazy"), (map.GetAttribute("width"), map.GetAttribute("height"), map.GetAttribute("loading")));
        Assert.NotNull(seen.Document.QuerySelector("a[href='https://map.example.com/?q=1&z=2'][rel~=noopener]"));
        Assert.NotNull(seen.Document.QuerySelector("main a[href='tel:0221234']"));
        Assert.NotNull(seen.Document.QuerySelector("main a[href='mailto:lina@chamber.example']"));
        Assert.StartsWith($"{app.BaseAddress}pictures/", seen.Document.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.Equal("image/png", (await app.Visit().GetAsync(map.GetAttribute("src")!)).ContentHeaders.ContentType!.MediaType);

        await (await organiser.GetAsync($"/desk/events/{forum.Id}/public-page/details")).SubmitAsync("form.form", new Dictionary<string, object?> { ["MapPictureRemoved"] = true, ["MapLink"] = "" });
        Assert.Null((await app.Visit().GetAsync($"/e/{forum.Slug}")).Document.QuerySelector("#venue, img.venue-map"));

        // At night the bytes go too, and what is still shown stays.
        var share = (await app.ReadAsync(db => db.PageDetails.AsNoTracking().SingleAsync(details => details.EventId == forum.Id))).SharePicture!;
        await app.WriteAsync(db => db.Pictures.ExecuteUpdateAsync(pictures => pictures.SetProperty(picture => picture.AddedAt, app.Clock.GetUtcNow().AddDays(-2))));
        await app.RunAsync<ClearPictures>();
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync(map.GetAttribute("src")!)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Visit().GetAsync(Picture.Address(share))).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_second_writer_is_told(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);
        var (one, other) = (await organiser.GetAsync($"/desk/events/{forum.Id}/public-page/details"), await organiser.GetAsync($"/desk/events/{forum.Id}/public-page/details"));

        await one.SubmitAsync("form.form", new { ContactPhone = "1" });
        var page = await other.SubmitAsync("form.form", new { ContactPhone = "2" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Somebody else has changed this", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Those_who_may_not_edit_look_on_and_other_units_see_nothing(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);

        var viewer = await app.SignInAsync(Role.Viewer);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync($"/desk/events/{forum.Id}/public-page")).Status);
        Assert.Null(viewer.Page!.Document.QuerySelector("main a[href$='/news/new']"));
        Assert.NotEqual(HttpStatusCode.OK, (await viewer.GetAsync($"/desk/events/{forum.Id}/public-page/news/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(Role.Viewer, "B3")).GetAsync($"/desk/events/{forum.Id}/public-page")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(Role.Organiser, "B3")).GetAsync($"/desk/events/{forum.Id}/public-page/details")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_event_that_is_held_again_has_the_same_map_and_contact_and_no_old_news(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await app.AddAsync(
            new PageDetails { EventId = forum.Id, MapLink = "https://map.example.com/", ContactPhone = "022 1234" },
            new NewsItem { EventId = forum.Id, Day = new DateOnly(2026, 1, 1), Text = new Bilingual("旧闻", "Old news") });

        var page = await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/clone")).SubmitAsync("form.form", new { Starts = "2027-11-12T09:00" });

        var copy = long.Parse(page.Location.Split('/')[^1]);
        var details = await app.ReadAsync(db => db.PageDetails.AsNoTracking().SingleAsync(one => one.EventId == copy));
        Assert.Equal(("https://map.example.com/", "022 1234"), (details.MapLink, details.ContactPhone));
        Assert.False(await app.ReadAsync(db => db.NewsItems.AnyAsync(item => item.EventId == copy)));
    }
}
