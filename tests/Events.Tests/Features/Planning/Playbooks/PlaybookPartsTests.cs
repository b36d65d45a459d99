using Events.Features.Accounts;
using Events.Features.Mailings;
using Events.Features.Mailings.Letters;
using Events.Features.Planning;
using Events.Features.Planning.Playbooks;
using Events.Features.Planning.Reminders;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Invitations;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Events.Tests.Features.Registrations.Forms.AskedForms;

namespace Events.Tests.Features.Planning.Playbooks;

/// <summary>The form and the letters of a playbook.</summary>
public class PlaybookPartsTests
{
    [Theory, OnBothDatabases]
    public async Task An_event_made_from_a_built_in_playbook_has_its_form_and_letters(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var slug = TestApp.Unique("forum");

        await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", new Dictionary<string, object?>
        {
            ["Title.En"] = "Haihe Forum",
            ["Starts"] = "2027-12-01T14:00",
            ["Ends"] = "2027-12-01T17:30",
            ["Slug"] = slug,
        });

        var made = await app.ReadAsync(db => db.Events.AsNoTracking().SingleAsync(e => e.Slug == slug));
        Assert.Contains((await NowAsync(app, made)).InOrder, question => question.Label.En == "Interpretation you will listen to");
        Assert.Contains(await LettersAsync(app, made), letter => letter.Name.En == "Notes for speakers");
        Assert.Contains("an honour to welcome you", (await app.ReadAsync(db => InvitationRules.OfAsync(db, made.Id, default))).Words.En);
        Assert.Contains("Form with 5 questions", (await organiser.GetAsync("/desk/playbooks/built-in/Forum")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Without_the_playbook_an_event_asks_nothing(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var slug = TestApp.Unique("forum");
        await (await (await app.SignInAsync(Role.Organiser)).GetAsync("/desk/events/new")).SubmitAsync("form.form", new Dictionary<string, object?>
        {
            ["Title.En"] = "Haihe Forum",
            ["Starts"] = "2027-12-01T14:00",
            ["Ends"] = "2027-12-01T17:30",
            ["Slug"] = slug,
            ["UsePlaybook"] = false,
        });

        var made = await app.ReadAsync(db => db.Events.AsNoTracking().SingleAsync(e => e.Slug == slug));
        Assert.Equal(0, (await NowAsync(app, made)).Id);
        Assert.Empty(await LettersAsync(app, made));
    }

    [Theory, OnBothDatabases]
    public async Task A_finished_event_gives_its_form_and_letters_to_the_next(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("B"));
        var organiser = await app.SignInAsync(Role.Organiser, unit);
        var over = await Planned.EventAsync(app, unit: unit, publish: false, change: e =>
        {
            e.Publish(app.Clock.GetUtcNow());
            e.Schedule(app.Clock.GetUtcNow().AddDays(-20), app.Clock.GetUtcNow().AddDays(-19), app.Clock.GetUtcNow());
        });
        var room = Ask(QuestionKind.Choice, "Room", options: ["Single", "Twin"]);
        await AskAsync(app, over, room, Ask(QuestionKind.Text, "With whom", change: question => question.AskWhen(room.Key, room.Key("Twin"))));
        await ChangeAsync(app, over, form => form.Asks = form.Asks with { Diet = Asking.Required });
        await app.WriteAsync(db =>
        {
            db.Add(new EventLetter { EventId = over.Id, Name = new Bilingual("", "Dress"), Subject = new Bilingual("", "What to wear"), Body = new Bilingual("", "Formal dress.") });
            db.Add(new InvitationRules { EventId = over.Id, Words = new Bilingual("", "Do come."), RemindDays = 5 });
            return Task.CompletedTask;
        });

        var page = await (await organiser.GetAsync($"/desk/events/{over.Id}")).SubmitAsync("form[action$='/playbook-copy']");
        Assert.Contains("Form with 2 questions Room With whom", page.Words);
        Assert.Contains("Letters: 1 Dress", page.Words);

        var next = await Planned.EventAsync(app, unit: unit);
        var playbook = page.Location.Split('/')[^1];
        await (await organiser.GetAsync($"/desk/events/{next.Id}")).SubmitAsync("form[action$='/playbook']", new Dictionary<string, string> { ["playbookId"] = playbook });
        var form = await NowAsync(app, next);
        var (first, second) = (form.InOrder.First(), form.InOrder.Last());
        Assert.Equal((Asking.Required, first.Key, first.Key("Twin")), (form.Asks.Diet, second.WhenKey, second.WhenAnswer));
        Assert.Equal("What to wear", Assert.Single(await LettersAsync(app, next)).Subject.En);
        Assert.Equal(5, (await app.ReadAsync(db => InvitationRules.OfAsync(db, next.Id, default))).RemindDays);
    }

    [Theory, OnBothDatabases]
    public async Task A_part_is_taken_out_and_the_lines_keep_the_others(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var page = await (await organiser.GetAsync("/desk/playbooks/built-in/Forum")).SubmitAsync("form[action$='kind=Forum']");

        page = await page.SubmitAsync("form[action$='/parts/letters/delete']");
        page = await (await page.ClickAsync("a[href$='/tasks/new']")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Title.En"] = "Order tea", ["Offset.Days"] = 2 });

        var id = long.Parse(page.Location.Split('/')[^1]);
        var own = await app.ReadAsync(db => db.OwnPlaybooks.AsNoTracking().SingleAsync(playbook => playbook.Id == id));
        Assert.Equal(["form", "invitation"], own.Read().Parts!.Keys.Order());
    }

    [Theory, OnBothDatabases]
    public async Task An_event_that_has_a_form_keeps_it(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        await AskAsync(app, forum, Ask(QuestionKind.Text, "Our own question"));

        await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}")).SubmitAsync("form[action$='/playbook']");

        Assert.Equal("Our own question", Assert.Single((await NowAsync(app, forum)).Questions).Label.En);
        Assert.NotEmpty(await LettersAsync(app, forum));
    }

    [Theory, OnBothDatabases]
    public async Task A_playbook_that_two_people_add_at_once_is_there_once(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var organisers = new[] { await app.SignInAsync(Role.Organiser), await app.SignInAsync(Role.Organiser) };
        foreach (var organiser in organisers) await organiser.GetAsync($"/desk/events/{forum.Id}");

        var pages = await Task.WhenAll(organisers.Select(organiser => organiser.PostAsync($"/desk/events/{forum.Id}/playbook")));

        Assert.All(pages, page => Assert.True((int)page.Status < 500));
        var tasks = await app.ReadAsync(db => db.EventTasks.Where(task => task.EventId == forum.Id).Select(task => task.Title.Zh).ToListAsync());
        var mails = await app.ReadAsync(db => db.ReminderRules.Where(rule => rule.EventId == forum.Id).Select(rule => rule.Name.Zh).ToListAsync());
        Assert.Equal(Playbook.For(EventKind.Forum).Tasks.Count, tasks.Count);
        Assert.Equal(mails.Distinct().Order(), mails.Order());
        Assert.NotEmpty(mails);
    }

    [Theory, OnBothDatabases]
    public async Task The_invitation_of_a_built_in_playbook_can_be_corrected_before_it_has_a_deadline(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);
        await (await organiser.GetAsync($"/desk/events/{forum.Id}")).SubmitAsync("form[action$='/playbook']");

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/invitations/rules")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Words.En"] = "Do come." });

        Assert.Empty(page.Errors);
        Assert.Equal("Do come.", (await app.ReadAsync(db => InvitationRules.OfAsync(db, forum.Id, default))).Words.En);
    }

    [Theory, OnBothDatabases]
    public async Task A_copy_of_an_event_takes_its_form_letters_and_words_of_the_invitation(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);
        await (await organiser.GetAsync($"/desk/events/{forum.Id}")).SubmitAsync("form[action$='/playbook']");

        var made = await (await organiser.GetAsync($"/desk/events/{forum.Id}/clone")).SubmitAsync("form.form", new { Starts = "2027-11-12T09:00" });

        var id = long.Parse(made.Location.Split('/')[^1]);
        var copy = await app.ReadAsync(db => db.Events.AsNoTracking().SingleAsync(e => e.Id == id));
        Assert.Equal((await NowAsync(app, forum)).InOrder.Select(question => question.Label.Zh), (await NowAsync(app, copy)).InOrder.Select(question => question.Label.Zh));
        Assert.Equal((await LettersAsync(app, forum)).Select(letter => letter.Name.Zh), (await LettersAsync(app, copy)).Select(letter => letter.Name.Zh));
        Assert.Equal((await app.ReadAsync(db => InvitationRules.OfAsync(db, forum.Id, default))).Words, (await app.ReadAsync(db => InvitationRules.OfAsync(db, copy.Id, default))).Words);
    }

    [Theory, OnBothDatabases]
    public async Task All_built_in_parts_are_whole_in_both_languages(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        foreach (var kind in Enum.GetValues<EventKind>())
        {
            var forum = await Planned.EventAsync(app);
            await app.InScopeAsync(async services =>
            {
                await services.GetRequiredService<PlaybookParts>().ApplyAsync(Playbook.For(kind), forum, default);
                return await services.GetRequiredService<EventsDbContext>().SaveChangesAsync();
            });
            var form = await NowAsync(app, forum);
            Assert.NotEmpty(form.Questions);
            foreach (var text in form.Questions.SelectMany(question => question.Options.Select(option => option.Label).Append(question.Label).Append(question.IsConditional ? form.Find(question.WhenKey)!.Label : question.Label)))
                Assert.True(text.Zh.Length > 0 && text.En.Length > 0, text.ToString());
            var invitation = (await app.ReadAsync(db => InvitationRules.OfAsync(db, forum.Id, default))).Words;
            Assert.Equal(invitation.Zh.Length > 0, invitation.En.Length > 0);
            var letters = await LettersAsync(app, forum);
            Assert.NotEmpty(letters);
            foreach (var letter in letters)
            {
                ReminderTemplate.Check(letter.Subject, letter.Body);
                Assert.DoesNotContain("", new[] { letter.Name.Zh, letter.Name.En, letter.Subject.Zh, letter.Subject.En, letter.Body.Zh, letter.Body.En });
            }
        }
    }

    private static Task<List<EventLetter>> LettersAsync(TestApp app, Event @event) => app.ReadAsync(db => db.EventLetters.AsNoTracking().Where(letter => letter.EventId == @event.Id).ToListAsync());
}
