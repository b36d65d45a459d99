using System.Net;
using Events.Features.Accounts;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Letters.Verify;

public class VerifyTests
{
    [Theory]
    [OnBothDatabases("en", "Valid", "valid until 4 December 2026")]
    [OnBothDatabases("zh", "有效", "有效期至2026年12月4日")]
    public async Task A_valid_letter_shows_what_its_paper_shows_and_no_more(Database database, string language, string state, string until)
    {
        var app = await TestApp.SharedAsync(database);
        var letters = await LetterCase.NewAsync(app);
        var letter = await letters.IssueQuicklyAsync(await letters.AttendeeAsync("ALMEIDA Joao"));

        var page = await app.Visit(language).GetAsync($"/verify/{letter.Code}");

        Assert.Equal(state, page.Text(".verdict-word"));
        Assert.All(new[] { until, letter.Number, letter.EventTitle.In(language), "ALMEIDA Joao", letters.Unit.Name.In(language), "001" }, part => Assert.Contains(part, page.Words));
        Assert.All(new[] { "PA0000001", "1980", "Porto do Brasil", "Director" }, secret => Assert.DoesNotContain(secret, page.Body));
        Assert.Contains("no-store", page.Headers.CacheControl!.ToString());
        Assert.NotNull(page.Document.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Theory, OnBothDatabases]
    public async Task A_number_alone_tells_the_state_and_no_name(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var letters = await LetterCase.NewAsync(app);
        var letter = await letters.IssueQuicklyAsync(await letters.AttendeeAsync("ALMEIDA Joao"));

        var page = await (await app.Visit().GetAsync("/verify")).SubmitAsync("main form", new { Code = " " + letter.Number.ToLowerInvariant() });

        Assert.Equal("Valid", page.Text(".verdict-word"));
        Assert.All(new[] { "ALMEIDA", "001", "Forum", letters.Unit.Name.En + "</dd>" }, secret => Assert.DoesNotContain(secret, page.Document.QuerySelector("main")!.InnerHtml.Replace(letter.Number, "")));
    }

    [Theory, OnBothDatabases]
    public async Task The_code_may_be_typed_as_it_stands_on_the_paper(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var letters = await LetterCase.NewAsync(app);
        var letter = await letters.IssueQuicklyAsync(await letters.AttendeeAsync("ALMEIDA Joao"));
        var spelled = string.Join(" - ", letter.Code.ToLowerInvariant().Chunk(4).Select(part => new string(part)));

        var page = await (await app.Visit().GetAsync("/verify")).SubmitAsync("main form", new { Code = spelled });

        Assert.Contains("ALMEIDA Joao", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_for_a_cancelled_event_is_not_simply_valid(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var letters = await LetterCase.NewAsync(app);
        var letter = await letters.IssueQuicklyAsync(await letters.AttendeeAsync());
        await app.WriteAsync(async db => (await db.Set<Events.Features.Planning.Event>().SingleAsync(e => e.Id == letters.Event.Id)).Cancel(app.Clock.GetUtcNow()));

        foreach (var address in new[] { letter.Code, letter.Number })
        {
            var page = await app.Visit().GetAsync($"/verify/{address}");
            Assert.Equal("Event cancelled", page.Text(".verdict-word"));
            Assert.NotNull(page.Document.QuerySelector(".verdict-cancelled"));
            Assert.DoesNotContain("it is valid until", page.Words);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_revoked_letter_says_since_when(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var letters = await LetterCase.NewAsync(app);
        var letter = await letters.IssueQuicklyAsync(await letters.AttendeeAsync());
        var staff = await letters.SignInAsync(Role.Staff);

        var refused = await (await staff.GetAsync($"/desk/letters/{letter.Id}/revocation/new")).SubmitAsync("form.form", new { Reason = "" });
        var done = await refused.SubmitAsync("form.form", new { Reason = "Wrong name" });
        var page = await app.Visit().GetAsync($"/verify/{letter.Code}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Wrong name", done.Words);
        Assert.Equal("Revoked", page.Text(".verdict-word"));
        Assert.Contains("2 November 2026", page.Words);
        Assert.DoesNotContain("Wrong name", page.Words);
        Assert.Null((await staff.GetAsync($"/desk/letters/{letter.Id}")).Document.QuerySelector("form[action$='/mail']"));
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_expires_when_the_last_day_of_the_stay_has_ended_in_China(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var letters = await LetterCase.NewAsync(app);
        var letter = await letters.IssueQuicklyAsync(await letters.AttendeeAsync());

        app.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 4, 15, 59, 0, TimeSpan.Zero));
        Assert.Equal("Valid", (await app.Visit().GetAsync($"/verify/{letter.Code}")).Text(".verdict-word"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Expired", (await app.Visit().GetAsync($"/verify/{letter.Code}")).Text(".verdict-word"));
    }

    [Theory, OnBothDatabases]
    public async Task What_we_did_not_issue_is_unknown(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var letters = await LetterCase.NewAsync(app);
        var letter = await letters.IssueQuicklyAsync(await letters.AttendeeAsync());
        var tampered = (letter.Code[0] == 'A' ? 'B' : 'A') + letter.Code[1..];

        foreach (var code in new[] { tampered, letter.Code[..^1], letter.Number + "0", "%3Cscript%3E", "x" })
        {
            var page = await app.Visit().GetAsync($"/verify/{code}");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Equal("Unknown", page.Text(".verdict-word"));
            Assert.Empty(page.Document.QuerySelectorAll("main script"));
        }
    }

    [Fact]
    public async Task Whoever_tries_code_after_code_is_slowed_down()
    {
        await using var app = await TestApp.StartAsync(Database.Sqlite, new TestOptions { IsQuiet = true, Settings = { ["Limits:FormsPerMinute"] = "3" } });
        var visitor = app.Visit();

        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/verify/X{i}")).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.GetAsync("/verify/X4")).Status);
    }
}
