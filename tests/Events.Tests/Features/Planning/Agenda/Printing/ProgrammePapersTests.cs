using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Agenda.Printing;

public class ProgrammePapersTests
{
    [Theory, OnBothDatabases]
    public async Task The_programme_is_printed_in_both_languages(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await FullAsync(app);
        var viewer = await app.SignInAsync(Role.Viewer);

        var answer = await viewer.GetAsync($"/desk/events/{forum.Id}/programme/pdf");
        var pdf = new Pdf(answer.Bytes);
        var words = await pdf.WordsAsync();

        Assert.Equal(1, await pdf.PagesAsync());
        Assert.All(
            new[] { "测试论坛", "Test forum", "议程", "Programme", "2026年11月12日", "Thursday 12 November 2026", "09:00–09:20", "开幕致辞", "Opening", "李景行", "津港国际商会秘书长", "LI Jingxing, Secretary-General", "海河厅", "Canal Room", "主持人：", "Moderator:" },
            part => Assert.Contains(part, words));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_paper_opens_as_a_page_that_needs_nothing_else(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var page = await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{(await FullAsync(app)).Id}/programme/print");

        Assert.Contains("Opening", page.Words);
        Assert.Empty(page.Document.QuerySelectorAll("script, link[rel=stylesheet]"));
    }

    [Theory, OnBothDatabases]
    public async Task The_public_page_shows_each_day_with_its_speakers(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await FullAsync(app);

        var page = await app.Visit().GetAsync($"/e/{forum.Slug}");

        Assert.Equal(["Opening", "Business talks"], page.Texts(".programme .title"));
        Assert.Contains("LI Jingxing Secretary-General", page.Words);
        Assert.Contains("09:00–09:20 Haihe Hall", page.Words);
        Assert.Contains("Opening", (await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{forum.Id}/page")).Words);
        Assert.Null((await app.Visit().GetAsync($"/e/{(await Planned.EventAsync(app)).Slug}")).Document.QuerySelector(".programme"));
    }

    private static async Task<Event> FullAsync(TestApp app)
    {
        var made = await Planned.EventAsync(app);
        Room hall = new() { EventId = made.Id, Name = new Bilingual("海河厅", "Haihe Hall"), Position = 1 }, small = new() { EventId = made.Id, Name = new Bilingual("运河厅", "Canal Room"), Position = 2 };
        await app.WriteAsync(async db =>
        {
            var of = await db.Events.SingleAsync(e => e.Id == made.Id);
            db.AddRange(hall, small);
            Session opening = of.Plan("09:00", "09:20", hall), talks = of.Plan("10:00", "12:00", small);
            (opening.Title, talks.Title) = (new Bilingual("开幕致辞", "Opening"), new Bilingual("对口洽谈", "Business talks"));
            opening.Speakers.Add(new SessionSpeaker { EventId = of.Id, Name = new Bilingual("李景行", "LI Jingxing"), Title = new Bilingual("津港国际商会秘书长", "Secretary-General") });
            talks.Speakers.Add(new SessionSpeaker { EventId = of.Id, Name = new Bilingual("", "Abdulrahman bin Mohammed Al-Thani"), Role = SpeakerRole.Moderator });
            db.AddRange(opening, talks);
        });
        return made;
    }
}
