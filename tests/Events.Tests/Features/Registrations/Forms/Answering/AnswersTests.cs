using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Rules;
using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Platform.Text;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using static Events.Tests.Features.Registrations.Forms.AskedForms;

namespace Events.Tests.Features.Registrations.Forms.Answering;

/// <summary>The public form and the registrant's own page with the event's questions.</summary>
public class AnswersTests
{
    [Theory, OnBothDatabases]
    public async Task Each_kind_is_stored_in_one_form_and_shown_in_words(Database database)
    {
        var (app, forum) = await StartAsync(database);
        var (text, story, one, many, yes, day, country, phone, consent) = (
            Ask(QuestionKind.Text, "Text"), Ask(QuestionKind.LongText, "Story"), Ask(QuestionKind.Choice, "One of"), Ask(QuestionKind.Choices, "Many of"), Ask(QuestionKind.YesNo, "Bus"),
            Ask(QuestionKind.Date, "Arrival"), Ask(QuestionKind.Country, "From"), Ask(QuestionKind.Phone, "Emergency"), Ask(QuestionKind.Consent, "Photographs"));
        await AskAsync(app, forum, text, story, one, many, yes, day, country, phone, consent);

        var page = await RegisterAsync(app, forum, new()
        {
            [text.Field()] = "  Steel ",
            [story.Field()] = "Line one\r\nLine two",
            [one.Field()] = one.Key("Two"),
            [many.Field()] = new[] { many.Key("Three"), many.Key("One") },
            [yes.Field()] = "no",
            [day.Field()] = "2026-05-20",
            [country.Field()] = "FR",
            [phone.Field()] = "０１３８ １２３４ ５６７８",
            [consent.Field()] = "yes",
        });

        Assert.StartsWith("/r/", page.Location);
        var stored = await AnswersAsync(app, forum);
        Assert.Equal(("Steel", "Line one\nLine two", one.Key("Two"), $"{many.Key("One")},{many.Key("Three")}", "no", "2026-05-20", "FR", "yes"),
            (stored[text.Key], stored[story.Key], stored[one.Key], stored[many.Key], stored[yes.Key], stored[day.Key], stored[country.Key], stored[consent.Key]));
        Assert.Contains("138", stored[phone.Key]);

        var person = (await Registered.AllAsync(app, forum)).Single();
        var desk = await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}");
        Assert.Equal(["Steel", "Line one Line two", "Two", "One; Three", "No", "20 May 2026", "France"], desk.Texts(".answers dd").Take(7));
        Assert.Contains("I agree to be photographed.", desk.Words);
        var chinese = await (await app.SignInAsync(Role.Viewer, language: "zh")).GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}");
        Assert.Equal(["选项 Two", "选项 One；选项 Three", "否", "2026年5月20日", "法国"], chinese.Texts(".answers dd").Skip(2).Take(5));
    }

    [Theory, OnBothDatabases]
    public async Task All_that_is_wrong_is_told_at_once_and_nothing_typed_is_lost(Database database)
    {
        var (app, forum) = await StartAsync(database);
        var (text, many, day, phone, consent) = (Ask(QuestionKind.Text, required: true), Ask(QuestionKind.Choices), Ask(QuestionKind.Date), Ask(QuestionKind.Phone), Ask(QuestionKind.Consent, required: true));
        await AskAsync(app, forum, text, many, day, phone, consent);

        var page = await (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).SubmitAsync("form.form", new Dictionary<string, object?>
        {
            ["Name"] = "Guest",
            ["Email"] = "no address",
            [text.Field()] = " ",
            [many.Field()] = new[] { many.Key("Two"), many.Key("Three") },
            [day.Field()] = "2026-02-30",
            [phone.Field()] = "call me",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(5, page.Errors.Count);
        Assert.Equal("call me", page.Document.GetElementById($"Answers_{phone.Key}_")!.GetAttribute("value"));
        Assert.Equal(2, page.Document.QuerySelectorAll($"input[name='{many.Field()}'][checked]").Length);
        // Each sentence of the summary leads to its field.
        Assert.All(page.Document.QuerySelectorAll(".error-summary a"), link => Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Empty(await Registered.AllAsync(app, forum));
    }

    [Theory, OnBothDatabases(QuestionKind.Choice, "elsewhere"), OnBothDatabases(QuestionKind.YesNo, "perhaps"), OnBothDatabases(QuestionKind.Country, "XX"), OnBothDatabases(QuestionKind.Date, "tomorrow"), OnBothDatabases(QuestionKind.Phone, "call me")]
    public async Task What_is_no_answer_is_refused_at_its_field(Database database, QuestionKind kind, string typed)
    {
        var (app, forum) = await StartAsync(database);
        var question = Ask(kind);
        await AskAsync(app, forum, question);

        var page = await RegisterAsync(app, forum, new() { [question.Field()] = typed });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal($"#Answers_{question.Key}_", page.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Theory, OnBothDatabases(QuestionKind.Text, 500), OnBothDatabases(QuestionKind.LongText, 5000)]
    public async Task Texts_have_an_end(Database database, QuestionKind kind, int most)
    {
        var (app, forum) = await StartAsync(database);
        var question = Ask(kind);
        await AskAsync(app, forum, question);

        var page = await RegisterAsync(app, forum, new() { [question.Field()] = new string('字', most + 1) });
        Assert.Equal([$"At most {most} characters, please."], page.Errors);
        page = await RegisterAsync(app, forum, new() { [question.Field()] = new string('字', most) });
        Assert.StartsWith("/r/", page.Location);
    }

    [Theory, OnBothDatabases("yes", true), OnBothDatabases("no", false)]
    public async Task A_question_counts_only_where_its_condition_holds(Database database, string bus, bool isAsked)
    {
        var (app, forum) = await StartAsync(database);
        var first = Ask(QuestionKind.YesNo, "Bus", required: true);
        var second = Ask(QuestionKind.Text, "Stop", required: true, change: question => question.AskWhen(first.Key, Question.Yes));
        await AskAsync(app, forum, first, second);

        var without = await RegisterAsync(app, forum, new() { [first.Field()] = bus });
        Assert.Equal(isAsked, without.Status == HttpStatusCode.UnprocessableEntity);
        if (!isAsked) return;
        await RegisterAsync(app, forum, new() { [first.Field()] = bus, [second.Field()] = "Gate 2" });
        Assert.Equal("Gate 2", (await AnswersAsync(app, forum))[second.Key]);
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_that_was_not_asked_for_is_left_out(Database database)
    {
        var (app, forum) = await StartAsync(database);
        var first = Ask(QuestionKind.YesNo, "Bus");
        var second = Ask(QuestionKind.Text, "Stop", change: question => question.AskWhen(first.Key, Question.Yes));
        await AskAsync(app, forum, first, second);

        await RegisterAsync(app, forum, new() { [first.Field()] = "no", [second.Field()] = "Gate 2" });

        Assert.Equal([first.Key], (await AnswersAsync(app, forum)).Keys);
    }

    [Theory, OnBothDatabases(AttendeeCategory.Press, true), OnBothDatabases(AttendeeCategory.Buyer, false)]
    public async Task A_question_is_for_its_categories(Database database, AttendeeCategory category, bool isAsked)
    {
        var (app, forum) = await StartAsync(database);
        await app.WriteAsync(async db =>
        {
            var rules = await RegistrationRules.ToChangeAsync(db, forum.Id, default);
            foreach (var one in new[] { AttendeeCategory.Press, AttendeeCategory.Buyer }) rules.Set(one, isOnForm: true, needsApproval: false, null, 0);
        });
        await AskAsync(app, forum, Ask(QuestionKind.Text, "Press card", required: true, change: question => question.Categories = [AttendeeCategory.Press]));

        var page = await RegisterAsync(app, forum, new() { ["Category"] = $"{category}" });

        Assert.Equal(isAsked, page.Status == HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnBothDatabases]
    public async Task Standard_fields_are_asked_required_or_left_out(Database database)
    {
        var (app, forum) = await StartAsync(database);
        var desk = await app.SignInAsync(Role.Organiser);
        await (await desk.GetAsync($"/desk/events/{forum.Id}/form/fields/edit")).SubmitAsync("form.form", new { Organisation = "Required", Diet = "NotAsked", VisaLetter = "NotAsked" });

        var form = await app.Visit().GetAsync($"/e/{forum.Slug}/register");
        Assert.Null(form.Document.QuerySelector("#Diet, #NeedsVisaLetter"));
        var page = await SendAsync(form, []);
        Assert.Equal(["Please fill this in."], page.Errors);
        Assert.Equal("#Organisation", page.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.StartsWith("/r/", (await page.SubmitAsync("form.form", new { Organisation = "Haihe Trade" })).Location);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_asked_no_more_stays_when_the_person_corrects_something(Database database)
    {
        var (app, forum) = await StartAsync(database);
        var old = Ask(QuestionKind.Text, "Old");
        await AskAsync(app, forum, old);
        var ticket = await RegisterAsync(app, forum, new() { [old.Field()] = "kept", ["Diet"] = "Halal" });
        await ChangeAsync(app, forum, form =>
        {
            form.Remove(form.Find(old.Key)!);
            form.Asks = new StandardFields { Diet = Asking.NotAsked };
        });

        await (await app.Visit().GetAsync(ticket.Location + "/edit")).SubmitAsync("form.form", new { Name = "Other" });

        Assert.Equal("kept", (await AnswersAsync(app, forum))[old.Key]);
        var person = (await Registered.AllAsync(app, forum)).Single();
        Assert.Equal(("Other", "Halal"), (person.Name, person.Diet));
    }

    [Theory, OnBothDatabases]
    public async Task A_form_that_changed_meanwhile_comes_back_with_what_was_typed(Database database)
    {
        var (app, forum) = await StartAsync(database);
        var question = Ask(QuestionKind.Text, "Old words");
        await AskAsync(app, forum, question);
        var form = await app.Visit().GetAsync($"/e/{forum.Slug}/register");
        await ChangeAsync(app, forum, now => now.Find(question.Key)!.Label = new Bilingual("", "New words"));

        var page = await SendAsync(form, new() { [question.Field()] = "typed" });

        Assert.Contains("The organiser has changed this form", page.Errors.Single());
        Assert.Contains("New words", page.Words);
        Assert.Equal("typed", page.Document.GetElementById($"Answers_{question.Key}_")!.GetAttribute("value"));
        Assert.StartsWith("/r/", (await page.SubmitAsync("form.form")).Location);
    }

    [Theory, OnBothDatabases]
    public async Task An_expired_page_loses_no_answer(Database database)
    {
        var (app, forum) = await StartAsync(database);
        var (text, many) = (Ask(QuestionKind.LongText), Ask(QuestionKind.Choices));
        await AskAsync(app, forum, text, many);
        var visitor = app.Visit();
        var form = await visitor.GetAsync($"/e/{forum.Slug}/register");
        visitor.Cookies["events-form"] = null;

        var page = await SendAsync(form, new() { [text.Field()] = "A long story", [many.Field()] = new[] { many.Key("One"), many.Key("Two") } });
        Assert.Equal("Nothing is lost", page.Text("h1"));
        page = await page.SubmitAsync(".auth-card form");

        Assert.StartsWith("/r/", page.Location);
        var stored = await AnswersAsync(app, forum);
        Assert.Equal(("A long story", $"{many.Key("One")},{many.Key("Two")}"), (stored[text.Key], stored[many.Key]));
    }

    [Theory, OnBothDatabases]
    public async Task The_export_has_a_column_for_each_question(Database database)
    {
        var (app, forum) = await StartAsync(database);
        var (bus, many) = (Ask(QuestionKind.YesNo, "Bus"), Ask(QuestionKind.Choices, "Topics"));
        await AskAsync(app, forum, bus, many);
        await RegisterAsync(app, forum, new() { [bus.Field()] = "yes", [many.Field()] = new[] { many.Key("One"), many.Key("Two") } }, "Anna");
        await Registered.PersonAsync(app, forum);

        var page = await (await app.SignInAsync(Role.Viewer, language: "zh")).GetAsync($"/desk/events/{forum.Id}/attendees/export");

        var rows = SheetReader.Read(new MemoryStream(page.Bytes), FileKind.Xlsx)[0].Rows;
        Assert.Equal(["问：Bus", "问：Topics"], rows[0].Cells.Skip(14).Take(2));
        Assert.Equal(["是", "选项 One；选项 Two"], rows.Single(row => row[0] == "Anna").Cells.Skip(14).Take(2));
        Assert.Equal(3, rows.Count);
    }

    private static async Task<(TestApp App, Event Forum)> StartAsync(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        return (app, await Planned.EventAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_pages_that_correct_the_same_answers_the_second_is_told(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var text = Ask(QuestionKind.Text);
        await AskAsync(app, forum, text);
        var ticket = await RegisterAsync(app, forum, []);
        var (first, second) = (await app.Visit().GetAsync(ticket.Location + "/edit"), await app.Visit().GetAsync(ticket.Location + "/edit"));

        await first.SubmitAsync("form.form", new Dictionary<string, object?> { [text.Field()] = "newer" });
        var page = await second.SubmitAsync("form.form", new Dictionary<string, object?> { [text.Field()] = "older" });

        Assert.NotEqual("Saved.", page.Flash);
        Assert.Equal("newer", (await AnswersAsync(app, forum))[text.Key]);
    }
}
