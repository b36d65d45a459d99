using System.Text.RegularExpressions;
using Events.Browser.Support;
using Events.Features.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features;

/// <summary>How much an organiser has to do for a forum, from nothing to published, with its checklist, a programme and a guest of honour.</summary>
[Collection(BrowserCollection.Name)]
public class PlanForumTests(BrowserFixture browser)
{
    private const int Most = 40;

    [Theory, InAllViews]
    public async Task A_forum_is_planned_from_nothing_to_published_in_under_forty_interactions(string language, int width)
    {
        var view = new View(language, width);
        await using var visit = await browser.VisitAsync(view);
        await visit.SignInAsync(Role.Organiser);
        var hands = new Hands(visit.Page);
        await visit.Page.GotoAsync("/desk");

        await hands.ClickAsync("a[href='/desk/events/new']");
        await hands.FillAsync("#Title_Zh", "滨海开放论坛");
        await hands.FillAsync("#Title_En", "Binhai Open Forum");
        await hands.FillAsync("#Starts", "2026-12-20T09:00");
        await hands.FillAsync("#Ends", "2026-12-20T17:00");
        await hands.FillAsync("#Place_Zh", "滨海会展中心");
        await hands.FillAsync("#Place_En", "Binhai Convention Centre");
        await hands.FillAsync("#Capacity", "300");
        await hands.ClickAsync("form.form button.btn-primary");
        await visit.Page.WaitForURLAsync(new Regex("/desk/events/\\d+$"));
        var forum = new Uri(visit.Page.Url).AbsolutePath;

        await hands.ClickAsync($"nav.tabs a[href='{forum}/programme']");
        foreach (var (zh, en) in new[] { ("开幕式", "Opening"), ("主题演讲", "Keynotes"), ("圆桌对话", "Round table") })
        {
            await hands.ClickAsync($"a[href^='{forum}/programme/sessions/new']");
            await hands.FillAsync("#Title_Zh", zh);
            await hands.FillAsync("#Title_En", en);
            await hands.ClickAsync("form.form button.btn-primary");
            // The next page asks for the speakers.
            await visit.Page.WaitForURLAsync(new Regex("/sessions/\\d+/edit"));
            await hands.ClickAsync("a.back");
            await visit.Page.WaitForURLAsync(new Regex("/programme(#.*)?$"));
        }
        await hands.ClickAsync($"nav.tabs a[href='{forum}/guests']");
        await hands.ClickAsync($"a[href^='{forum}/guests/new']");
        await hands.FillAsync("#Name_Zh", "阮文安");
        await hands.FillAsync("#Name_En", "Nguyen Van An");
        await hands.ClickAsync("form.form button.btn-primary");
        await visit.Page.WaitForURLAsync(new Regex("/guests(#.*)?$"));

        await hands.ClickAsync("form[action$=publication] button");
        await Expect(visit.Page.Locator(".page-head .state")).ToHaveTextAsync(view.Language == "zh" ? "已发布" : "Published");
        Assert.InRange(hands.Count, 1, Most - 1);
    }

    /// <summary>Counts what a person does: each click, and each field that is filled in.</summary>
    private sealed class Hands(IPage page)
    {
        public int Count { get; private set; }

        public Task ClickAsync(string selector)
        {
            Count++;
            return page.Locator(selector).First.ClickAsync();
        }

        public Task FillAsync(string selector, string text)
        {
            Count++;
            return page.FillAsync(selector, text);
        }
    }
}
