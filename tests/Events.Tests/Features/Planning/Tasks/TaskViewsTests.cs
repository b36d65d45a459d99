using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Text;
using Events.Tests.Support;
using static Events.Tests.Features.Planning.Tasks.DependenciesTests;

namespace Events.Tests.Features.Planning.Tasks;

public class TaskViewsTests
{
    [Theory, OnBothDatabases]
    public async Task The_list_shows_ones_own_tasks_and_to_organisers_those_of_the_unit(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("V"));
        await SceneAsync(app, unit, Role.Staff);
        var (organiser, staff) = (await app.SignInAsync(Role.Organiser, unit), await app.SignInAsync(Role.Staff, unit));

        Assert.Equal(["Late task", "Soon task", "Far task"], (await staff.GetAsync("/desk/tasks")).Texts(".lines .title"));
        Assert.Equal(["Done task"], (await staff.GetAsync("/desk/tasks?state=Done")).Texts(".lines .title"));
        Assert.Empty((await organiser.GetAsync("/desk/tasks")).Texts(".lines .title"));
        Assert.Equal(["Late task", "Soon task", "Far task"], (await organiser.GetAsync("/desk/tasks?whose=Unit")).Texts(".lines .title"));

        // Whoever only works on tasks has no choice there, and asking for it by hand changes nothing.
        var other = await app.SignInAsync(Role.Viewer, unit);
        var page = await other.GetAsync("/desk/tasks?whose=Unit");
        Assert.Null(page.Document.QuerySelector("select[name=whose]"));
        Assert.Empty(page.Texts(".lines .title"));
    }

    [Theory, OnBothDatabases]
    public async Task Tasks_can_be_narrowed_to_an_event(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("V"));
        await SceneAsync(app, unit, Role.Staff);
        var other = await SceneAsync(app, unit, Role.Staff);
        var staff = await app.SignInAsync(Role.Staff, unit);

        Assert.Equal(6, (await staff.GetAsync("/desk/tasks")).Texts(".lines .title").Count);
        var page = await staff.GetAsync($"/desk/tasks?event={other.Id}");
        Assert.Equal(3, page.Texts(".lines .title").Count);
        Assert.Equal($"{other.Id}", page.Document.QuerySelector("select[name=event] option[selected]")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task The_board_has_columns_by_time_and_a_task_moves_by_its_button(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("V"));
        await SceneAsync(app, unit, Role.Staff);
        var staff = await app.SignInAsync(Role.Staff, unit);

        var page = await staff.GetAsync("/desk/tasks/board");
        Assert.Equal(["Overdue 1", "Within a week 1", "Later 1", "Recently done 1"], page.Texts(".board-column h2"));
        page = await page.SubmitAsync(".board-column.overdue form", new { Note = "Made up for" });
        Assert.Equal("/desk/tasks/board", page.Location);
        Assert.Equal(["Overdue 0", "Within a week 1", "Later 1", "Recently done 2"], page.Texts(".board-column h2"));
        page = await page.SubmitAsync(".board-column.done li:first-child form");
        Assert.Equal("Overdue 1", page.Text(".board-column h2"));

        Assert.Equal(["Lead 3"], (await staff.GetAsync("/desk/tasks/board?byRole=true")).Texts(".board-column h2"));
    }

    [Theory, OnBothDatabases]
    public async Task The_month_shows_tasks_on_their_days(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("V"));
        await SceneAsync(app, unit, Role.Staff);
        var staff = await app.SignInAsync(Role.Staff, unit);

        var page = await staff.GetAsync("/desk/tasks/calendar");
        Assert.Equal("November 2026", page.Text(".month-head h2"));
        Assert.Contains("Soon task", page.Text("td:has(time[datetime='2026-11-05'])"));
        Assert.Equal("2026-10-26", page.Document.QuerySelector(".month time")!.GetAttribute("datetime"));
        page = await page.ClickAsync("a[rel=next]");
        Assert.Equal("December 2026", page.Text(".month-head h2"));
        Assert.Contains("Far task", page.Text("td:has(time[datetime='2026-12-02'])"));
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/desk/tasks/calendar?month=nonsense")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_ways_to_look_at_tasks_keep_what_was_chosen(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("V"));
        var forum = await SceneAsync(app, unit, Role.Staff);
        var organiser = await app.SignInAsync(Role.Organiser, unit);

        var page = await organiser.GetAsync($"/desk/tasks?whose=Unit&event={forum.Id}&state=Done&page=1");
        Assert.Equal(["", "/board", "/calendar"], Views(page).Select(href => href.Split('?')[0]["/desk/tasks".Length..]));
        Assert.All(Views(page), href => Assert.EndsWith($"?whose=Unit&event={forum.Id}&state=Done", href));
        // They stand in the frame that the filters bring anew.
        Assert.NotNull(page.Document.QuerySelector("turbo-frame#results .tabs"));

        // The board does not ask for the state, and keeps it for those that do.
        page = await page.ClickAsync(".tabs a:nth-child(2)");
        page = await page.SubmitAsync("form.toolbar", new { byRole = "true" });
        Assert.All(Views(page), href => Assert.Contains("state=Done", href));
        page = await page.ClickAsync(".tabs a:first-child");
        Assert.Equal(["Done task"], page.Texts(".lines .title"));
        page = await page.SubmitAsync("form.toolbar", new { state = "Open" });
        Assert.All(Views(page), href => Assert.Contains("byRole=true", href));

        page = await organiser.GetAsync("/desk/tasks/calendar?whose=Unit&month=2026-12");
        Assert.Equal("/desk/tasks/calendar?whose=Unit&month=2027-01", page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    private static IReadOnlyList<string> Views(Page page) => [.. page.Document.QuerySelectorAll("nav.tabs[aria-label='Ways to look at tasks'] a").Select(link => link.GetAttribute("href")!)];

    [Theory, OnBothDatabases]
    public async Task The_chart_has_a_row_for_each_task_that_can_also_be_read(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("V"));
        var forum = await SceneAsync(app, unit, Role.Staff);
        var staff = await app.SignInAsync(Role.Staff, unit);

        var page = await staff.GetAsync($"/desk/events/{forum.Id}/tasks/gantt");

        Assert.Equal(4, page.Document.QuerySelectorAll("svg .bar").Length);
        Assert.NotNull(page.Document.QuerySelector("svg .event"));
        Assert.NotNull(page.Document.QuerySelector("svg line.today"));
        Assert.Single(page.Document.QuerySelectorAll("svg .link"));
        // What waits begins on the day after what it waits for.
        Assert.Contains($"Far task 6 Nov 2 Dec Staff {unit} Soon task open", page.Texts(".gantt-names tbody tr"));
        Assert.Contains($"Late task 24 Oct 30 Oct Staff {unit} Overdue", page.Texts(".gantt-names tbody tr"));
    }

    /// <summary>Today is 2 November: one task is late, one is soon, one far away and waits for it, one is done.</summary>
    private static async Task<Event> SceneAsync(TestApp app, string unit, Role owner)
    {
        var person = await app.PersonAsync(owner, unit);
        var tasks = new[] { Named("Late task", -13), Named("Soon task", -7), Named("Far task", 20), Named("Done task", -12) };
        tasks[3].Complete(person.Id, "", app.Clock.GetUtcNow());
        tasks[2].WaitFor([tasks[1]]);
        return await Planned.EventAsync(app, unit: unit, change: e =>
        {
            e.Title = new Bilingual("", "Forum " + unit);
            foreach (var task in tasks)
            {
                task.OwnerId = person.Id;
                task.Plan(e);
                e.Tasks.Add(task);
            }
        });
    }
}
