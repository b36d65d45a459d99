using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Planning.Agenda;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Tests.Features.Planning.Agenda.Speakers;

public class SpeakersTests
{
    [Theory, OnBothDatabases]
    public async Task A_contact_is_found_by_name_or_organisation_and_speaks(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("10:00", "11:00", "Steel"), ("10:30", "11:30", "Meat"));
        var name = TestApp.Unique("ZHANG Wei");
        var company = new Organisation { Kind = OrganisationKind.Member, Name = new Bilingual("津港钢铁", "Jingang Steel") };
        company.Contacts.Add(new Contact { Name = new Bilingual("张伟", name), Title = new Bilingual("总经理", "General Manager") });
        await app.AddAsync(company);
        var organiser = await app.SignInAsync(Role.Organiser);

        Page page = null!;
        foreach (var session in sessions)
        {
            page = await organiser.GetAsync($"/desk/events/{forum.Id}/programme/sessions/{session.Id}/speakers/new");
            page = await page.SubmitAsync("search form", new { q = "steel " + name });
            page = await page.ClickAsync(".contact-choice a");
            Assert.Equal(name, page.Document.QuerySelector("#Name_En")!.GetAttribute("value"));
            page = await page.SubmitAsync("form.form", new { Role = "Moderator" });
            Assert.Equal("The speaker is added.", page.Flash);
        }

        page = await organiser.GetAsync($"/desk/events/{forum.Id}/programme");
        Assert.Contains($"{name} General Manager, Jingang Steel · Moderator", page.Words);
        Assert.Contains($"{name} also speaks in “Meat”, 10:30–11:30", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_unknown_is_written_down_in_both_languages_put_first_and_taken_off(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("10:00", "11:00", "Steel"));
        var organiser = await app.SignInAsync(Role.Organiser);
        var address = $"/desk/events/{forum.Id}/programme/sessions/{sessions[0].Id}";
        Page page = null!;
        foreach (var name in new[] { "First Speaker", "Second Speaker" })
            page = await (await organiser.GetAsync($"{address}/speakers/new")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.En"] = name });
        Assert.Equal(["First Speaker", "Second Speaker"], page.Texts(".lines .title a"));

        page = await page.SubmitAsync(".lines li:last-child form:has([value='-1'])");
        Assert.Equal(["Second Speaker", "First Speaker"], page.Texts(".lines .title a"));

        page = await (await page.ClickAsync("Second Speaker")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Title.Zh"] = "研究员" });
        Assert.Contains("研究员", page.Words);
        page = await (await page.ClickAsync("Second Speaker")).SubmitAsync("form[action$='/delete']");
        Assert.Equal(["First Speaker"], page.Texts(".lines .title a"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_written_down_stays_when_the_contact_changes(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (forum, sessions) = await Programmes.SavedAsync(app, ("10:00", "11:00", "Steel"));
        var company = new Organisation { Kind = OrganisationKind.Member, Name = new Bilingual("津港", "Jingang") };
        var contact = new Contact { Name = new Bilingual("李娜", "LI Na"), Title = new Bilingual("", "Director") };
        company.Contacts.Add(contact);
        await app.AddAsync(company);
        var organiser = await app.SignInAsync(Role.Organiser);
        await (await organiser.GetAsync($"/desk/events/{forum.Id}/programme/sessions/{sessions[0].Id}/speakers/new?contact={contact.Id}")).SubmitAsync("form.form");

        await app.WriteAsync(async db => (await db.Contacts.FindAsync(contact.Id))!.Title = new Bilingual("", "Retired"));

        Assert.Equal("Director", (await Programmes.DaysAsync(app, forum)).Single().Sessions.Single().Speakers.Single().Title.En);
    }

    [Fact]
    public void A_post_reads_as_each_language_writes_it()
    {
        var speaker = new SessionSpeaker { Name = new Bilingual("李", "Li"), Title = new Bilingual("秘书长", "Secretary-General"), Organisation = new Bilingual("津港国际商会", "Jingang Chamber") };

        Assert.Equal("津港国际商会秘书长", speaker.PostIn("zh"));
        Assert.Equal("Secretary-General, Jingang Chamber", speaker.PostIn("en"));
    }
}
