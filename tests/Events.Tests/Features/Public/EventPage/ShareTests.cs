using System.Text.Json;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations.Rules;
using Events.Platform.Text;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;

namespace Events.Tests.Features.Public.EventPage;

public class ShareTests
{
    private const string Evil = "</script><script>alert(1)</script><!--";

    [Theory, OnBothDatabases]
    public async Task Chat_programs_find_title_picture_and_language(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, change: e => e.Summary = new Bilingual("一句话", "One \"sentence\""));

        var page = await app.Visit().GetAsync($"/e/{forum.Slug}");

        Assert.Equal("Test forum", Tag(page, "og:title"));
        Assert.Equal("One \"sentence\"", Tag(page, "og:description"));
        Assert.Equal($"{app.BaseAddress}e/{forum.Slug}", Tag(page, "og:url"));
        Assert.Equal($"{app.BaseAddress}img/share.png", Tag(page, "og:image"));
        Assert.Equal(("en_GB", "zh_CN"), (Tag(page, "og:locale"), Tag(page, "og:locale:alternate")));
        Assert.Equal("summary_large_image", page.Document.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        var picture = await app.Visit().GetAsync("/img/share.png");
        Assert.Equal("image/png", picture.ContentHeaders.ContentType!.MediaType);
        Assert.Equal(("测试论坛", "zh_CN"), (Tag(await app.Visit("zh").GetAsync($"/e/{forum.Slug}"), "og:title"), Tag(await app.Visit("zh").GetAsync($"/e/{forum.Slug}"), "og:locale")));
    }

    [Theory, OnBothDatabases]
    public async Task Search_engines_read_when_and_where_and_no_text_breaks_out(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, change: e => (e.Title, e.Place) = (new Bilingual("", Evil), new Bilingual("天津", "Tianjin")));

        var page = await app.Visit().GetAsync($"/e/{forum.Slug}");

        var json = Json(page);
        Assert.Equal(Evil, json.GetProperty("name").GetString());
        Assert.DoesNotContain(page.Document.Scripts, script => script.TextContent == "alert(1)");
        Assert.Equal("Event", json.GetProperty("@type").GetString());
        Assert.Equal(forum.StartsAt.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-ddTHH:mm:sszzz"), json.GetProperty("startDate").GetString());
        Assert.EndsWith("+08:00", json.GetProperty("endDate").GetString());
        Assert.Equal("https://schema.org/EventScheduled", json.GetProperty("eventStatus").GetString());
        Assert.Equal("https://schema.org/OfflineEventAttendanceMode", json.GetProperty("eventAttendanceMode").GetString());
        Assert.Equal("Tianjin", json.GetProperty("location")[0].GetProperty("name").GetString());
        Assert.Equal("Organization", json.GetProperty("organizer").GetProperty("@type").GetString());
        Assert.Equal("https://schema.org/InStock", json.GetProperty("offers").GetProperty("availability").GetString());
    }

    [Theory]
    [OnBothDatabases(false, false, "SoldOut", null)]
    [OnBothDatabases(true, false, "SoldOut", "Join the waiting list")]
    [OnBothDatabases(true, true, "InStock", "Register")]
    public async Task A_full_event_says_what_one_can_do(Database database, bool waits, bool approves, string availability, string? button)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 1);
        await Registered.PersonAsync(app, forum);
        await app.WriteAsync(async db =>
        {
            var rules = await RegistrationRules.ToChangeAsync(db, forum.Id, default);
            (rules.HasWaitingList, rules.NeedsApproval) = (waits, approves);
        });

        var page = await app.Visit().GetAsync($"/e/{forum.Slug}");

        Assert.Equal(button, page.Text(".event-action a"));
        Assert.Equal("https://schema.org/" + availability, Json(page).GetProperty("offers").GetProperty("availability").GetString());
        if (button is not null) Assert.NotNull((await page.ClickAsync(".event-action a")).Document.QuerySelector("form.form"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_closed_or_cancelled_has_no_button(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var closed = await Planned.EventAsync(app, change: e => e.RegistrationClosesAt = app.Clock.GetUtcNow().AddDays(-1));
        var cancelled = await Planned.EventAsync(app);
        await app.WriteAsync(async db => (await db.Events.FindAsync(cancelled.Id))!.Cancel(app.Clock.GetUtcNow()));

        var page = await app.Visit().GetAsync($"/e/{closed.Slug}");
        Assert.Null(page.Text(".event-action"));
        Assert.Equal("https://schema.org/Discontinued", Json(page).GetProperty("offers").GetProperty("availability").GetString());

        page = await app.Visit().GetAsync($"/e/{cancelled.Slug}");
        Assert.Null(page.Text(".event-action"));
        Assert.Equal("https://schema.org/EventCancelled", Json(page).GetProperty("eventStatus").GetString());
        Assert.False(Json(page).TryGetProperty("offers", out _));
    }

    [Theory, OnBothDatabases]
    public async Task Questions_go_to_the_unit_unless_the_event_says_whom_to_ask(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, unit: "B7");
        Assert.Null((await app.Visit().GetAsync($"/e/{forum.Slug}")).Document.QuerySelector("#contact"));

        await app.WriteAsync(async db => (await db.FindAsync<Unit>(forum.UnitId))!.Phone = "022 777");

        Assert.NotNull((await app.Visit().GetAsync($"/e/{forum.Slug}")).Document.QuerySelector("main a[href='tel:022777']"));
    }

    private static string? Tag(Page page, string name) => page.Document.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");

    private static JsonElement Json(Page page) => JsonSerializer.Deserialize<JsonElement>(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
}
