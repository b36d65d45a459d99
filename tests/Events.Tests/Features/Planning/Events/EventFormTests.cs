using System.Net;
using Events.Features.Accounts;
using Events.Tests.Support;

namespace Events.Tests.Features.Planning.Events;

public class EventFormTests
{
    [Theory, OnBothDatabases]
    public async Task Everything_that_is_wrong_is_told_at_once_and_names_its_field(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var fields = EventsTests.Filled("Not A Slug!");
        (fields["Title.Zh"], fields["Title.En"], fields["Ends"], fields["RegistrationCloses"]) = ("", "", "2026-12-01T13:00", "2026-12-02T09:00");

        var page = await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(
            [
                "Ends: The end must be later than the start.",
                "Public address: This is not written in the form that is expected.",
                "Registration closes: Registration cannot close after the event has ended.",
                "Title in Chinese: Please give the event a title, in Chinese or in English.",
            ],
            page.Texts(".error-summary li").Order(StringComparer.Ordinal));
        Assert.All(page.Document.QuerySelectorAll(".error-summary a"), link => Assert.NotNull(page.Document.QuerySelector(link.GetAttribute("href")!)));
    }

    [Theory, OnBothDatabases]
    public async Task The_summary_speaks_Chinese(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser, language: "zh");

        var page = await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", EventsTests.Filled("Not A Slug!"));

        Assert.Equal("公开网址：格式不正确，请检查。", page.Text(".error-summary li"));
    }

    [Theory, OnBothDatabases]
    public async Task Of_a_title_one_language_is_enough_and_the_form_says_so(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var page = await (await app.SignInAsync(Role.Organiser, language: "zh")).GetAsync("/desk/events/new");

        Assert.Equal("中文名称 中英文至少填一项", page.Text("label[for=Title_Zh]"));
        Assert.Equal("英文名称 中英文至少填一项", page.Text("label[for=Title_En]"));
        Assert.Equal("中文地点 选填", page.Text("label[for=Place_Zh]"));
    }

    [Theory, OnBothDatabases]
    public async Task A_start_that_has_passed_is_asked_about_once(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var forum = await Planned.EventAsync(app);
        var page = await organiser.GetAsync($"/desk/events/{forum.Id}/edit");
        Assert.Null(page.Document.QuerySelector("#PastIsMeant"));

        page = await page.SubmitAsync("form.form", new { Starts = "2025-12-01T09:00", Ends = "2025-12-01T17:00" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("This start has passed already", page.Errors.Single());
        Assert.Equal(forum.StartsAt, (await Planned.ReloadAsync(app, forum.Id)).StartsAt);

        page = await page.SubmitAsync("form.form", new { PastIsMeant = true });
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(2025, (await Planned.ReloadAsync(app, forum.Id)).StartsAt.Year);

        // What has begun already can be saved without being asked again.
        page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/edit")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Place.En"] = "Binhai" });
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }
}
