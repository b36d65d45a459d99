using Events.Features.Accounts;
using Events.Features.Registrations.Forms;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Events.Tests.Features.Registrations.Forms.AskedForms;

namespace Events.Tests.Features.Registrations.Forms.Answering;

/// <summary>Who agreed to which words, and when.</summary>
public class ConsentTests
{
    [Theory, OnBothDatabases]
    public async Task Consent_keeps_its_words_and_its_day_until_the_words_change(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);
        var (consent, other) = (Ask(QuestionKind.Consent, "Photographs"), Ask(QuestionKind.Text, "Other"));
        await AskAsync(app, forum, consent, other);
        var ticket = await RegisterAsync(app, forum, new() { [consent.Field()] = "yes", [other.Field()] = "a" });
        var given = await OneAsync(app, consent);
        app.Clock.Advance(TimeSpan.FromDays(1));

        // Another question changes: the consent stands as it was given, the other answer is given to the new version.
        await ChangeAsync(app, forum, form => form.Find(other.Key)!.Label = new Bilingual("", "Changed"));
        await EditAsync(app, ticket);
        Assert.Equal(given, await OneAsync(app, consent));
        Assert.NotEqual(given.Version, (await OneAsync(app, other)).Version);

        // The words change: it is asked again.
        await ChangeAsync(app, forum, form => form.Find(consent.Key)!.ConsentText = new Bilingual("", "I agree to be filmed."));
        var page = await app.Visit().GetAsync(ticket.Location + "/edit");
        Assert.Null(page.Document.QuerySelector($"input[name='{consent.Field()}'][checked]"));
        var desk = await app.SignInAsync(Role.Viewer);
        var person = (await Registered.AllAsync(app, forum)).Single();
        Assert.Contains("I agree to be photographed.", (await desk.GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}")).Words);
        await page.SubmitAsync("form.form", new Dictionary<string, object?> { [consent.Field()] = "yes" });

        var again = await OneAsync(app, consent);
        Assert.True(again.Version != given.Version && again.At > given.At);
        Assert.Contains("I agree to be filmed.", (await desk.GetAsync($"/desk/events/{forum.Id}/attendees/{person.Id}")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Consent_is_withdrawn_where_it_is_not_required(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var consent = Ask(QuestionKind.Consent);
        await AskAsync(app, forum, consent);
        var ticket = await RegisterAsync(app, forum, new() { [consent.Field()] = "yes" });

        await (await app.Visit().GetAsync(ticket.Location + "/edit")).SubmitAsync("form.form", new Dictionary<string, object?> { [consent.Field()] = null });

        Assert.Empty(await AnswersAsync(app, forum));
        Assert.Contains(await app.ReadAsync(db => db.AuditEntries.Where(entry => entry.Subject == "Answer" && entry.Action == "Deleted").Select(entry => entry.Changes).ToListAsync()), changes => changes.Contains(consent.Key));
    }

    private static async Task EditAsync(TestApp app, Page ticket) => await (await app.Visit().GetAsync(ticket.Location + "/edit")).SubmitAsync("form.form");

    private static Task<(long Version, DateTimeOffset At)> OneAsync(TestApp app, Question question) => app.ReadAsync(async db =>
    {
        var answer = await db.Answers.AsNoTracking().SingleAsync(one => one.QuestionKey == question.Key);
        return (answer.FormVersionId, answer.AnsweredAt);
    });
}
