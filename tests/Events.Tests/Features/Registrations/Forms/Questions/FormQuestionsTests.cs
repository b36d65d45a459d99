using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations.Forms;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Events.Tests.Features.Registrations.Forms.AskedForms;

namespace Events.Tests.Features.Registrations.Forms.Questions;

/// <summary>The form builder at the desk.</summary>
public class FormQuestionsTests
{
    [Theory, OnBothDatabases]
    public async Task A_form_is_put_together_page_by_page(Database database)
    {
        var (app, forum, desk) = await StartAsync(database);
        var page = await desk.GetAsync($"/desk/events/{forum.Id}/form");
        Assert.Contains("The event asks nothing of its own yet.", page.Words);

        page = await page.SubmitAsync("form.question-new", new { kind = nameof(QuestionKind.Choice) });
        page = await page.SubmitAsync("form.form", new Dictionary<string, object?>
        {
            ["Label.Zh"] = "交通方式",
            ["Label.En"] = "How do you travel?",
            ["Options[0].En"] = "Bus",
            ["Options[2].En"] = "Train",
            ["IsRequired"] = true,
            ["Categories"] = new[] { "Press", "Envoy" },
        });
        Assert.Equal("The question is added.", page.Flash);
        Assert.Contains("How do you travel?", page.Words);
        Assert.Contains("Bus; Train", page.Words);

        var choice = (await NowAsync(app, forum)).Questions.Single();
        page = await (await page.SubmitAsync("form.question-new", new { kind = nameof(QuestionKind.Text) }))
            .SubmitAsync("form.form", new Dictionary<string, object?> { ["Label.Zh"] = "车次", ["Condition"] = $"{choice.Key}:{choice.Key("Train")}" });

        Assert.Contains("Only if your answer to “How do you travel?” is: Train", page.Words);
        var form = await NowAsync(app, forum);
        Assert.Equal(["How do you travel?", ""], form.InOrder.Select(question => question.Label.En));
        Assert.Equal((true, "Envoy,Press"), (choice.IsRequired, string.Join(',', choice.Categories.Order().Select(category => $"{category}").Order())));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_comes_back_with_what_was_typed(Database database)
    {
        var (_, forum, desk) = await StartAsync(database);

        var page = await (await desk.GetAsync($"/desk/events/{forum.Id}/form/questions/new?kind=Choice"))
            .SubmitAsync("form.form", new Dictionary<string, object?> { ["Label.En"] = "Travel", ["Options[0].En"] = "Bus" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["There must be at least two answers to choose from."], page.Errors);
        Assert.Equal("Bus", page.Document.QuerySelector("#Options_0__En")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task Arrows_and_dragging_put_it_into_order(Database database)
    {
        var (app, forum, desk) = await StartAsync(database);
        var (one, two, three) = (Ask(QuestionKind.Text, "One"), Ask(QuestionKind.Text, "Two"), Ask(QuestionKind.Text, "Three"));
        await AskAsync(app, forum, one, two, three);

        var page = await desk.GetAsync($"/desk/events/{forum.Id}/form");
        page = await page.SubmitAsync("button[aria-label='Down: One']");
        Assert.Equal(["Two", "One", "Three"], page.Texts(".questions .title"));
        page = await page.SubmitAsync($"form.drop[action*='{three.Key}']", new { to = 0 });
        Assert.Equal(["Three", "Two", "One"], page.Texts(".questions .title"));
    }

    [Theory, OnBothDatabases]
    public async Task A_question_on_which_another_depends_is_not_deleted(Database database)
    {
        var (app, forum, desk) = await StartAsync(database);
        var bus = Ask(QuestionKind.YesNo, "Bus");
        await AskAsync(app, forum, bus, Ask(QuestionKind.Text, "Seat", change: question => question.AskWhen(bus.Key, Question.Yes)));

        var page = await (await desk.GetAsync($"/desk/events/{forum.Id}/form/questions/{bus.Key}/edit")).SubmitAsync("form.form-delete");

        Assert.Contains("“Seat” is asked only after an answer to this question.", page.Flash);
        Assert.Equal(2, (await NowAsync(app, forum)).Questions.Count);
    }

    [Theory, OnBothDatabases]
    public async Task The_first_change_after_an_answer_makes_the_next_version(Database database)
    {
        var (app, forum, desk) = await StartAsync(database);
        var company = Ask(QuestionKind.Text, "Company size");
        await AskAsync(app, forum, company);
        await RenameAsync(desk, forum, company, "How many people work there?");
        Assert.Equal(1, (await NowAsync(app, forum)).Number);
        await RegisterAsync(app, forum, new() { [company.Field()] = "120" });

        var page = await RenameAsync(desk, forum, company, "How many women work there?");

        Assert.DoesNotContain("People have answered", page.Words);
        var form = await NowAsync(app, forum);
        Assert.Equal((2, company.Key), (form.Number, form.Questions.Single().Key));
        var attendee = (await Registered.AllAsync(app, forum)).Single();
        page = await desk.GetAsync($"/desk/events/{forum.Id}/attendees/{attendee.Id}");
        Assert.Contains("How many people work there? 120", page.Words);
        Assert.DoesNotContain("women", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_second_of_two_writers_is_told(Database database)
    {
        var (app, forum, desk) = await StartAsync(database);
        var question = Ask(QuestionKind.Text, "Original");
        await AskAsync(app, forum, question);
        var mine = await desk.GetAsync($"/desk/events/{forum.Id}/form/questions/{question.Key}/edit");
        await RenameAsync(desk, forum, question, "Hers");

        var page = await mine.SubmitAsync("form.form", new Dictionary<string, object?> { ["Label.En"] = "Mine" });

        Assert.Contains("Somebody else has changed this in the meantime.", page.Errors.Single());
        Assert.Equal("Hers", (await NowAsync(app, forum)).Questions.Single().Label.En);
        await page.SubmitAsync("form.form");
        Assert.Equal("Mine", (await NowAsync(app, forum)).Questions.Single().Label.En);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_else_sees_or_changes_it(Database database)
    {
        var (app, forum, _) = await StartAsync(database);
        var other = await app.SignInAsync(Role.Organiser, "B7");
        var viewer = await app.SignInAsync(Role.Viewer);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/desk/events/{forum.Id}/form")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/desk/events/{forum.Id}/form/preview")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await viewer.GetAsync($"/desk/events/{forum.Id}/form")).Status);
    }

    [Theory, OnBothDatabases("zh", "问：Bus"), OnBothDatabases("en", "Bus")]
    public async Task The_preview_speaks_either_language_and_sends_nothing(Database database, string words, string label)
    {
        var (app, forum, desk) = await StartAsync(database);
        await AskAsync(app, forum, Ask(QuestionKind.YesNo, "Bus"));

        var page = await desk.GetAsync($"/desk/events/{forum.Id}/form/preview?words={words}");

        Assert.Equal(label, page.Text(".form-preview .question .label")!.Split(' ')[0]);
        Assert.Equal("dialog", page.Document.QuerySelector(".form-preview")!.GetAttribute("method"));
        Assert.Empty(page.Document.QuerySelectorAll(".form-preview button"));
    }

    [Theory, OnBothDatabases]
    public async Task An_event_that_is_planned_once_more_asks_the_same(Database database)
    {
        var (app, forum, desk) = await StartAsync(database);
        var bus = Ask(QuestionKind.YesNo, "Bus");
        await AskAsync(app, forum, bus, Ask(QuestionKind.Choice, "Seat", change: question => question.AskWhen(bus.Key, Question.Yes)));
        await ChangeAsync(app, forum, form => form.Asks = new StandardFields { Phone = Asking.Required });

        var copy = await (await desk.GetAsync($"/desk/events/{forum.Id}/clone")).SubmitAsync("form.form");

        var id = long.Parse(copy.Location.Split('/')[^1]);
        var form = await app.ReadAsync(db => FormVersion.OfAsync(db, id, default));
        Assert.Equal((1, Asking.Required, form.InOrder.First().Key), (form.Number, form.Asks.Phone, form.InOrder.Last().WhenKey));
        Assert.Equal(3, form.InOrder.Last().Options.Count);
    }

    private static Task<Page> RenameAsync(Visitor desk, Event forum, Question question, string label) => Task.Run(async () =>
        await (await desk.GetAsync($"/desk/events/{forum.Id}/form/questions/{question.Key}/edit")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Label.En"] = label }));

    private static async Task<(TestApp App, Event Forum, Visitor Desk)> StartAsync(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        return (app, await Planned.EventAsync(app), await app.SignInAsync(Role.Organiser));
    }
}
