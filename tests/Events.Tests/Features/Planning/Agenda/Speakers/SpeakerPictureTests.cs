using System.Net;
using System.Text;
using Events.Features.Accounts;
using Events.Platform.Files;
using Events.Tests.Platform.Files;
using Events.Tests.Support;

namespace Events.Tests.Features.Planning.Agenda.Speakers;

public class SpeakerPictureTests
{
    [Theory, OnBothDatabases]
    public async Task A_picture_is_uploaded_shown_to_everybody_and_taken_away(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("10:00", "11:00", "Steel"), ("11:00", "12:00", "Meat"));
        var organiser = await app.SignInAsync(Role.Organiser);
        // The same person speaks twice, and a picture of one session is enough.
        await AddAsync(organiser, forum.Id, sessions[0].Id, "ZHANG Wei", null);
        var page = await AddAsync(organiser, forum.Id, sessions[1].Id, "ZHANG Wei", Pictures.Upload());
        await AddAsync(organiser, forum.Id, sessions[1].Id, "LI Na", null);

        var seen = await app.Visit().GetAsync($"/e/{forum.Slug}");
        Assert.Equal(["ZHANG Wei", "LI Na"], seen.Texts(".speakers .name"));
        Assert.Equal(["LN"], seen.Texts(".speakers .monogram"));
        var shown = seen.Document.QuerySelector(".speakers img")!;
        Assert.Equal(("80", "80", "lazy"), (shown.GetAttribute("width"), shown.GetAttribute("height"), shown.GetAttribute("loading")));

        var picture = await app.Visit().GetAsync(shown.GetAttribute("src")!);
        Assert.Equal(Pictures.Png(), picture.Bytes);
        Assert.Equal("image/png", picture.ContentHeaders.ContentType!.ToString());
        Assert.Equal("nosniff", picture.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("immutable", picture.Headers.CacheControl!.ToString());
        Assert.Empty(picture.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);

        page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/programme/sessions/{sessions[1].Id}/edit")).ClickAsync("ZHANG Wei");
        await page.SubmitAsync("form.form", new Dictionary<string, object?> { ["PictureRemoved"] = true });
        Assert.Equal(["ZW", "LN"], (await app.Visit().GetAsync($"/e/{forum.Slug}")).Texts(".speakers .monogram"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_no_picture_is_refused_whatever_it_is_called(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("10:00", "11:00", "Steel"));
        var organiser = await app.SignInAsync(Role.Organiser);

        foreach (var (content, words) in new (byte[], string)[]
        {
            (Encoding.UTF8.GetBytes("<html><script>alert(1)</script>"), "not a picture"),
            (Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"), "not a picture"),
            ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. "<html>"u8], "not a picture"),
            ([], "The file is empty"),
            (Pictures.Jpeg(20_000, 10), "more than 10000 pixels"),
            ([.. Pictures.Png(), .. new byte[Picture.MostBytes]], "larger than 3 MB"),
        })
        {
            var page = await AddAsync(organiser, forum.Id, sessions[0].Id, "ZHANG Wei", Pictures.Upload(content));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(words, page.Words);
            Assert.Equal("ZHANG Wei", page.Document.QuerySelector("#Name_En")!.GetAttribute("value"));
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_picture_of_a_wrong_name_is_nowhere(Database database)
    {
        var app = await TestApp.SharedAsync(database);

        var page = await app.Visit().GetAsync("/pictures/AAAAAAAAAAAAAAAAAAAAAAAAAA");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("immutable", page.Headers.CacheControl?.ToString() ?? "");
    }

    private static async Task<Page> AddAsync(Visitor organiser, long forum, long session, string name, Upload? picture) =>
        await (await organiser.GetAsync($"/desk/events/{forum}/programme/sessions/{session}/speakers/new"))
            .SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.En"] = name, ["Picture"] = picture });
}
