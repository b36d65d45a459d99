using Events.Features.Accounts;
using Events.Platform.Text;
using Events.Tests.Features.Planning.Tasks;
using Events.Tests.Support;

namespace Events.Tests.Features.Planning.Desk;

public class DeskTests
{
    [Theory, OnBothDatabases]
    public async Task A_cancelled_event_is_not_among_the_next(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var unit = TestApp.Unique("D");
        await Planned.EventAsync(app, unit: unit, change: e => e.Title = new Bilingual("", "It takes place"));
        await Planned.EventAsync(app, unit: unit, publish: false, change: e => { e.Title = new Bilingual("", "It is called off"); e.Cancel(app.Clock.GetUtcNow()); });

        var page = await (await app.SignInAsync(Role.Organiser, unit)).GetAsync("/desk");

        Assert.Contains("It takes place", page.Words);
        Assert.DoesNotContain("It is called off", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Overdue_tasks_stand_below_the_name_of_their_event(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var unit = TestApp.Unique("D");
        var owner = await app.PersonAsync(Role.Organiser, unit);
        await Planned.EventAsync(app, unit: unit, change: e =>
        {
            e.Title = new Bilingual("", "A long title");
            foreach (var task in new[] { TasksTests.Task(-14), TasksTests.Task(-13) })
            {
                task.OwnerId = owner.Id;
                task.Plan(e);
                e.Tasks.Add(task);
            }
        });
        var visitor = await app.SignInAsync(Role.Organiser, unit);

        foreach (var address in new[] { "/desk", "/desk/tasks" })
        {
            var page = await visitor.GetAsync(address);
            Assert.Equal(["A long title"], page.Texts(".lines-head"));
            Assert.Equal(2, page.Document.QuerySelectorAll(".lines-head + .lines .tick").Length);
            Assert.DoesNotContain("A long title", page.Text(".lines-head + .lines"));
        }
    }

    [Theory]
    [OnBothDatabases(Role.Partner, "/desk")]
    [OnBothDatabases(Role.Viewer, "/desk /desk/events /desk/calendar /desk/tasks /desk/series /desk/organisations")]
    [OnBothDatabases(Role.Staff, "/desk /desk/events /desk/calendar /desk/tasks /desk/series /desk/organisations /checkin")]
    [OnBothDatabases(Role.Administrator, "/desk /desk/events /desk/calendar /desk/tasks /desk/series /desk/playbooks /desk/organisations /checkin /desk/mails /desk/users /desk/units")]
    public async Task The_menu_offers_what_is_open_to_the_person(Database database, Role role, string addresses)
    {
        var app = await TestApp.SharedAsync(database);

        var page = await (await app.SignInAsync(role)).GetAsync("/desk");

        Assert.Equal(addresses.Split(' '), page.Document.QuerySelectorAll("#desk-menu .navbar-nav a").Select(link => link.GetAttribute("href")));
        Assert.Equal(role == Role.Administrator, page.Document.QuerySelector(".nav-heading") is not null);
    }

    [Theory, OnBothDatabases]
    public async Task An_event_has_the_tabs_of_all_features_and_buttons_for_those_who_may_edit(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);

        var page = await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{forum.Id}");
        Assert.Equal(["Overview", "People", "Invitations", "Programme", "Guests of honour", "Partners", "Public page", "Tasks", "Mail", "Letters", "Check-in", "Money", "Attendance fees"], page.Texts(".tabs a"));
        Assert.Equal("Overview", page.Text(".tabs a[aria-current=page]"));
        Assert.Null(page.Document.QuerySelector("a[href$='/edit'], form[action$='/cancellation']"));

        page = await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}");
        Assert.NotNull(page.Document.QuerySelector("a[href$='/edit']"));
    }
}
