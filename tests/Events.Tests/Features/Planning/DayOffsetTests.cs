using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.Extensions.Localization;

namespace Events.Tests.Features.Planning;

public class DayOffsetTests
{
    [Theory]
    [InlineData(-14, 14, DaySide.Before), InlineData(0, 0, DaySide.Before), InlineData(1, 1, DaySide.After)]
    public void Days_before_are_counted_downwards(int signed, int days, DaySide side)
    {
        DayOffset offset = signed;

        Assert.Equal((days, side, signed), (offset.Days, offset.Side, offset.Signed));
    }

    [Theory, OnBothDatabases]
    public async Task The_form_asks_for_days_and_a_side_and_takes_no_minus(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var form = await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/tasks/new");

        Assert.Equal(
            ("Counted from", "Before or after", "Days", "Owner optional"),
            (form.Text("label[for=Anchor]"), form.Text("label[for=Offset_Side]"), form.Text("label[for=Offset_Days]"), form.Text("label[for=OwnerId]")));
        var refused = await form.SubmitAsync("form.form", new Dictionary<string, object?> { ["Title.En"] = "Book the hall", ["Offset.Days"] = -5 });
        Assert.Equal(["Please give a number from 0 to 730."], refused.Errors);
        await form.SubmitAsync("form.form", new Dictionary<string, object?> { ["Title.En"] = "Write thanks", ["Offset.Days"] = 7, ["Offset.Side"] = nameof(DaySide.After) });
        Assert.Equal(7, (await Planned.ReloadAsync(app, forum.Id)).Tasks.Single().OffsetDays);
    }

    [Theory]
    [InlineData("zh", Anchor.Start, -150, "活动开始前 150 天"), InlineData("en", Anchor.Start, -150, "150 days before the start")]
    [InlineData("zh", Anchor.End, 7, "活动结束后 7 天"), InlineData("en", Anchor.End, 1, "1 day after the end")]
    [InlineData("zh", Anchor.RegistrationCloses, 0, "报名截止当天"), InlineData("en", Anchor.RegistrationCloses, -1, "1 day before the close of registration")]
    public async Task A_line_says_in_words_when_it_falls_due(string language, Anchor anchor, int days, string words)
    {
        var app = await TestApp.SharedAsync(Database.Sqlite);
        var texts = app.Services.GetRequiredService<IStringLocalizer>();
        using var speaking = Languages.Speak(language);

        Assert.Equal(words, texts.Of(anchor, days));
    }
}
