using Events.Browser.Support;
using Events.Features.Registrations.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features;

/// <summary>A guest at the public form, with a keyboard alone: first nothing, then all of it wrong, then right.</summary>
public sealed class FormFilling(IPage page, Keyboard keys, FormVersion form)
{
    private const string Button = "form.form .form-end .btn-primary";

    /// <summary>Everything that is required says so, and the summary leads to each.</summary>
    public async Task SendEmptyAsync()
    {
        await SendAsync();
        // Name, e-mail, each question once, a passport with its five parts; the place to get on is asked only of those who take the bus.
        await Expect(page.Locator(".error-summary li")).ToHaveCountAsync(2 + Enum.GetValues<QuestionKind>().Length + 4);
        foreach (var kind in Enum.GetValues<QuestionKind>().Except([QuestionKind.Passport]))
        {
            await keys.PressAsync($".error-summary a[href='#{Id(kind)}']", "Enter");
            await Expect(page.Locator($"#{Id(kind)}")).ToBeFocusedAsync();
            await page.EvaluateAsync("document.querySelector('.error-summary').focus()");
        }
    }

    public async Task FillWrongAsync()
    {
        await keys.WriteAsync("#Name", "李娜");
        await keys.WriteAsync("#Email", "lina");
        await keys.WriteAsync(Field(QuestionKind.Text), "钢铁 & <steel>");
        await keys.WriteAsync(Field(QuestionKind.LongText), "第一行\n第二行");
        await keys.PressAsync(Named(QuestionKind.Choice));
        await page.Keyboard.PressAsync("ArrowDown");
        await keys.PressAsync(Field(QuestionKind.Choices));
        await keys.PressAsync(Named(QuestionKind.YesNo));
        await keys.WriteAsync(FollowUp, "");
        await keys.WriteDayAsync(Field(QuestionKind.Date), new DateOnly(1815, 5, 20));
        await keys.ChooseAsync(Field(QuestionKind.Country), 3);
        await keys.WriteAsync(Field(QuestionKind.Phone), "call me");
        await keys.TakeAsync(Field(QuestionKind.File), "公司.pdf", "application/pdf", "MZ a program"u8.ToArray());
        await keys.WriteAsync(Passport("Number"), "12");
        await keys.ChooseAsync(Passport("Nationality"), 4);
        await keys.ChooseAsync(Passport("Sex"), 1);
        await keys.WriteDayAsync(Passport("BirthDate"), new DateOnly(1980, 2, 3));
        await keys.WriteDayAsync(Passport("Expires"), new DateOnly(2035, 2, 3));
        await keys.PressAsync(Session(0));
        await keys.PressAsync(Session(1));
        Assert.True(await page.Locator(Session(2)).IsDisabledAsync());
        await SendAsync();

        // The address, where to get on, the day, the phone, the file, the passport's number, the sessions, the consent.
        await Expect(page.Locator(".error-summary li")).ToHaveCountAsync(8);
        await Expect(page.Locator("#Name")).ToHaveValueAsync("李娜");
        await Expect(page.Locator(Field(QuestionKind.Text))).ToHaveValueAsync("钢铁 & <steel>");
        await Expect(page.Locator(Field(QuestionKind.LongText))).ToHaveValueAsync("第一行\n第二行");
        await Expect(page.Locator($"{Named(QuestionKind.Choice)}:checked")).ToHaveCountAsync(1);
        await Expect(page.Locator(Field(QuestionKind.Choices))).ToBeCheckedAsync();
        await Expect(page.Locator(Field(QuestionKind.Phone))).ToHaveValueAsync("call me");
        await Expect(page.Locator(Passport("BirthDate"))).ToHaveValueAsync("1980-02-03");
        await Expect(page.Locator(Session(1))).ToBeCheckedAsync();
    }

    public async Task MendAsync()
    {
        await keys.WriteAsync("#Email", $"lina{form.Id}@guest.example");
        await keys.WriteAsync(FollowUp, "天津站");
        await keys.WriteDayAsync(Field(QuestionKind.Date), new DateOnly(2027, 5, 20));
        await keys.WriteAsync(Field(QuestionKind.Phone), "+86 138 1234 5678");
        await keys.TakeAsync(Field(QuestionKind.File), "公司.pdf", "application/pdf", "%PDF-1.7 pages"u8.ToArray());
        await keys.WriteAsync(Passport("Number"), "e12345678");
        await keys.PressAsync(Session(1));
        // All but the consent: the file is kept while it is asked for.
        await SendAsync();
        await Expect(page.Locator(".error-summary li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".kept-file")).ToContainTextAsync("公司.pdf");
        await keys.PressAsync(Field(QuestionKind.Consent));
        await keys.PressAsync(Button, "Enter");
        await page.WaitForURLAsync("**/r/*");
    }

    private async Task SendAsync()
    {
        await keys.PressAsync(Button, "Enter");
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
    }

    private Question Of(QuestionKind kind) => form.Questions.First(question => question.Kind == kind && !question.IsConditional);

    private string FollowUp => "#" + Id(form.Questions.Single(question => question.IsConditional));

    private string Id(QuestionKind kind) => Id(Of(kind));

    private static string Id(Question question) => TagBuilder.CreateSanitizedId($"Answers[{question.Key}]", "_");

    private string Field(QuestionKind kind) => "#" + Id(kind);

    /// <summary>Any dot of the question: the Tab key leads to the one that is set.</summary>
    private string Named(QuestionKind kind) => $"input[name='Answers[{Of(kind).Key}]']";

    private string Passport(string part) => $"{Field(QuestionKind.Passport)}_{part}";

    private static string Session(int place) => $".session-choice:nth-of-type({place + 1}) input";
}
