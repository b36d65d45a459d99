using System.Text.RegularExpressions;
using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Registrations.Forms;
using Events.Platform.Text;
using Events.Tests.Features.Planning.Agenda;
using Events.Tests.Features.Registrations.Forms;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features;

/// <summary>An event's form is put together, filled in wrong and mended, each kind of question once, in both languages and without a mouse.</summary>
[Collection(BrowserCollection.Name)]
public class FormByKeyboardTests(BrowserFixture browser)
{
    private static readonly QuestionKind[] Kinds = Enum.GetValues<QuestionKind>();

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Every_kind_is_filled_broken_and_mended(string language)
    {
        var forum = await ForumAsync();
        await using (var desk = await browser.VisitAsync(new View(language, 1280)))
        {
            await desk.SignInAsync(Role.Organiser);
            await BuildAsync(desk, forum);
        }
        var form = await browser.App.ReadAsync(db => FormVersion.OfAsync(db, forum.Id, default));
        var questions = form.InOrder.ToDictionary(question => question.Position);
        await using var guest = await browser.VisitAsync(new View(language, 1280));
        guest.Expected.Add("422");
        var filling = new FormFilling(guest.Page, new Keyboard(guest.Page), form);
        await guest.Page.GotoAsync($"/e/{forum.Slug}/register");

        await filling.SendEmptyAsync();
        await guest.Page.ShouldHaveNoAxeViolationsAsync();
        await guest.ShootAsync("form-empty", fullPage: true);
        await filling.FillWrongAsync();
        await guest.Page.ShouldHaveNoAxeViolationsAsync();
        await guest.ShootAsync("form-wrong", fullPage: true);
        await filling.MendAsync();

        Assert.Matches(new Regex("/r/[A-Z2-7]+$"), guest.Page.Url);
        var answers = await AskedForms.AnswersAsync(browser.App, forum);
        // The passport is under lock, and the session stands where its seats are.
        Assert.Equal(Kinds.Except([QuestionKind.Passport, QuestionKind.Sessions]).Order(), answers.Keys.Select(key => form.Find(key)!.Kind).Distinct().Order());
        Assert.Equal("2027-05-20", answers[form.Questions.Single(question => question.Kind == QuestionKind.Date).Key]);
        Assert.EndsWith("/公司.pdf", answers[form.Questions.Single(question => question.Kind == QuestionKind.File).Key]);
    }

    /// <summary>Adds each kind of question; each is sent without its words first.</summary>
    private static async Task BuildAsync(BrowserVisit desk, Event forum)
    {
        desk.Expected.Add("422");
        var (page, keys) = (desk.Page, new Keyboard(desk.Page));
        var form = $"/desk/events/{forum.Id}/form";
        await page.GotoAsync(form);
        await page.ShouldHaveNoAxeViolationsAsync();
        foreach (var kind in Kinds.Append(QuestionKind.Text))
        {
            var isFollowUp = kind == QuestionKind.Text && await page.Locator(".questions li").CountAsync() > 0;
            var place = await page.EvaluateAsync<int>("kind => [...document.querySelectorAll('#kind option')].findIndex(one => one.value === kind)", $"{kind}");
            await keys.ChooseAsync("#kind", place);
            await keys.PressAsync(".question-new button", "Enter");
            await page.WaitForURLAsync(new Regex("/questions/new"));
            await keys.PressAsync(".form-end .btn-primary", "Enter");
            await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();

            await keys.WriteAsync("#Label_Zh", isFollowUp ? "在哪里上车？" : $"问题：{kind}");
            await keys.WriteAsync("#Label_En", isFollowUp ? "Where do you get on?" : $"Question: {kind}");
            await keys.WriteAsync("#Hint_Zh", "提示");
            await keys.WriteAsync("#Hint_En", "A hint");
            await keys.PressAsync("#IsRequired");
            if (kind == QuestionKind.Consent)
            {
                await keys.WriteAsync("#ConsentText_Zh", "我同意主办方使用现场照片。");
                await keys.WriteAsync("#ConsentText_En", "I agree that the organiser uses photographs of me.");
            }
            foreach (var line in kind.HasOptions ? Enumerable.Range(0, 3) : [])
            {
                await keys.WriteAsync($"#Options_{line}__Zh", $"选项{line}");
                await keys.WriteAsync($"#Options_{line}__En", $"Option {line}");
            }
            if (isFollowUp)
            {
                var yes = await page.EvaluateAsync<int>("[...document.querySelectorAll('#Condition option')].findIndex(one => one.value.endsWith(':yes'))");
                await keys.ChooseAsync("#Condition", yes);
            }
            await keys.PressAsync(".form-end .btn-primary", "Enter");
            await page.WaitForURLAsync(new Regex("/form(#.*)?$"));
        }
        // The last one goes up below the question on which it depends, by its arrow.
        for (var step = 0; step < 3; step++)
        {
            var upper = page.Locator(".questions li").Nth(Kinds.Length - 1 - step).Locator(".title");
            await keys.PressAsync($".questions li:nth-child({Kinds.Length + 1 - step}) .agenda-moves button", "Enter");
            await Expect(upper).ToHaveTextAsync(new Regex("Where|在哪里"));
        }
        await page.ShouldHaveNoAxeViolationsAsync();
        await desk.ShootAsync("form-builder", fullPage: true);
        await page.GotoAsync($"{form}/preview");
        await Expect(page.Locator(".question")).ToHaveCountAsync(Kinds.Length + 1);
        await page.ShouldHaveNoAxeViolationsAsync();
        await desk.ShootAsync("form-preview", fullPage: true);
    }

    private async Task<Event> ForumAsync()
    {
        var (forum, sessions) = await Programmes.SavedAsync(browser.App, ("10:00", "11:00", "Steel"), ("10:30", "11:30", "Finance"), ("14:00", "15:00", "Full"));
        await browser.App.WriteAsync(async db =>
        {
            foreach (var session in await db.Sessions.Include(s => s.Seats).Where(s => s.EventId == forum.Id).ToListAsync())
                (session.TakesSignUp, session.Title, session.Seats.Capacity) = (true, new Bilingual("分会场 " + session.Title.En, session.Title.En), session.Id == sessions[2].Id ? 0 : 20);
        });
        return forum;
    }
}
