using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Planning.Budget.Sponsors;
using Events.Features.Planning.Guests;
using Events.Features.Planning.Organisations;
using Events.Platform.Text;
using Events.Tests.Features.Organisations;
using Events.Tests.Features.Organisations.Import;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Organisations;

public class EventHistoryTests
{
    [Theory, OnBothDatabases]
    public async Task Visits_honours_speeches_and_support_stand_on_the_timeline_for_those_who_may_see_the_event(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var embassy = await app.OrganisationAsync(TestApp.Unique("大使馆"), kind: OrganisationKind.Embassy, change: o => o.Contacts.Add(new Contact { Name = new Bilingual("", "Daniyar Akhmetov") }));
        var contact = embassy.Contacts[0].Id;
        await Planned.EventAsync(app, change: e => (e.Kind, e.CounterpartId, e.Title) = (EventKind.EmbassyVisit, embassy.Id, new Bilingual("拜访", "Talks on trade")));
        var forum = await Planned.EventAsync(app, change: e => e.Title = new Bilingual("论坛", "Spring forum"));
        var guest = new GuestOfHonour { EventId = forum.Id, ContactId = contact, Name = new Bilingual("", "H.E. Akhmetov"), Rank = 1 };
        guest.Answer(GuestState.Accepted, new Bilingual());
        await app.AddAsync(guest, new Sponsor { EventId = forum.Id, OrganisationId = embassy.Id, Package = "Gold" });
        await app.WriteAsync(async db =>
        {
            var session = new Session { Event = await db.Events.SingleAsync(e => e.Id == forum.Id), Title = new Bilingual("", "Opening") };
            session.Speakers.Add(new SessionSpeaker { EventId = forum.Id, Session = session, ContactId = contact, Name = new Bilingual("", "Akhmetov") });
            db.Add(session);
        });

        var timeline = (await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/organisations/{embassy.Id}")).Texts(".course .what");

        Assert.Equal(
            ["Visit Talks on trade", "guest of honour at Spring forum H.E. Akhmetov", "speaks at Spring forum Akhmetov", "sponsors Spring forum Gold"],
            timeline.Order(StringComparer.InvariantCultureIgnoreCase).OrderBy(line => line.StartsWith("Visit") ? 0 : 1));
        Assert.Contains("作为贵宾出席", (await (await app.SignInAsync(Role.Viewer, language: "zh")).GetAsync($"/desk/organisations/{embassy.Id}")).Text(".course"));
        Assert.DoesNotContain("forum", (await (await app.SignInAsync(Role.Viewer, "B1")).GetAsync($"/desk/organisations/{embassy.Id}")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Several_people_are_listed_as_the_language_lists_them(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var embassy = await app.OrganisationAsync(TestApp.Unique("大使馆"), kind: OrganisationKind.Embassy, change: o => o.Contacts.Add(new Contact { Name = new Bilingual("达尼亚尔", "") }));
        var forum = await Planned.EventAsync(app);
        await app.AddAsync(Guest(1, "阿赫梅托夫"), Guest(2, "萨比罗夫"));

        Assert.Contains("阿赫梅托夫、萨比罗夫", await ReadAsync("zh"));
        Assert.Contains("阿赫梅托夫, 萨比罗夫", await ReadAsync("en"));

        GuestOfHonour Guest(int rank, string name) => new() { EventId = forum.Id, ContactId = embassy.Contacts[0].Id, Name = new Bilingual(name, ""), Rank = rank };
        async Task<string?> ReadAsync(string language) => (await (await app.SignInAsync(Role.Viewer, language: language)).GetAsync($"/desk/organisations/{embassy.Id}")).Text(".course");
    }

    [Theory, OnBothDatabases]
    public async Task What_was_cancelled_or_is_no_visit_any_more_does_not_stand_there(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var embassy = await app.OrganisationAsync(TestApp.Unique("大使馆"), kind: OrganisationKind.Embassy);
        await Planned.EventAsync(app, publish: false, change: e =>
        {
            (e.Kind, e.CounterpartId) = (EventKind.EmbassyVisit, embassy.Id);
            e.Cancel(app.Clock.GetUtcNow());
        });
        await Planned.EventAsync(app, change: e => (e.Kind, e.CounterpartId) = (EventKind.Forum, embassy.Id));

        Assert.Empty((await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/organisations/{embassy.Id}")).Texts(".course .what"));
    }

    [Theory, OnBothDatabases]
    public async Task A_visit_that_has_taken_place_counts_as_contact(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var (met, spared) = (await app.OrganisationAsync("甲"), await app.OrganisationAsync("乙"));
        await Planned.EventAsync(app, change: e => (e.Kind, e.CounterpartId) = (EventKind.EmbassyVisit, met.Id));
        var forum = await app.OrganisationAsync("丙");
        await Planned.EventAsync(app, change: e => (e.Kind, e.CounterpartId) = (EventKind.Forum, forum.Id));
        var cancelled = await Planned.EventAsync(app, change: e => (e.Kind, e.CounterpartId) = (EventKind.EmbassyVisit, spared.Id));
        await app.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == cancelled.Id)).Cancel(app.Clock.GetUtcNow()));

        await app.RunAsync<NoteVisits>();
        Assert.All(await app.DirectoryAsync(), o => Assert.Null(o.LastContactOn));
        app.Clock.Advance(TimeSpan.FromDays(12));
        await app.RunAsync<NoteVisits>();

        Assert.Equal(["甲"], (await app.DirectoryAsync()).Where(o => o.LastContactOn is not null).Select(o => o.Name.Zh));
    }
}
