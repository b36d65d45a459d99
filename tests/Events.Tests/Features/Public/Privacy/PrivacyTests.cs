using Events.Tests.Features.Planning;
using Events.Tests.Support;

namespace Events.Tests.Features.Public.Privacy;

public class PrivacyTests
{
    [Theory, OnBothDatabases("en", "erased 30 days after the event", "Unit HQ"), OnBothDatabases("zh", "活动结束 30 天后删除", "单位 HQ")]
    public async Task The_form_leads_to_the_notice_that_names_the_chamber(Database database, string language, string period, string chamber)
    {
        await using var app = await TestApp.StartAsync(database);
        var forum = await Planned.EventAsync(app);

        var form = await app.Visit(language).GetAsync($"/e/{forum.Slug}/register");
        Assert.NotNull(form.Document.QuerySelector("form.form a[href='/privacy']"));
        var notice = await form.ClickAsync(".public-footer a[href='/privacy']");

        Assert.Contains(period, notice.Words);
        Assert.Contains(chamber, notice.Text("main"));
    }
}
