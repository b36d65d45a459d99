using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Text;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Calendar;

public class CalendarTests
{
    [Theory, OnBothDatabases]
    public async Task A_bar_goes_over_all_days_of_an_event_and_is_cut_at_the_end_of_the_week(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("C"));
        await FairAsync(app, unit);
        var visitor = await app.SignInAsync(Role.Viewer, unit);

        var page = await visitor.GetAsync("/desk/calendar?on=2026-12");

        Assert.Equal("December 2026", page.Text(".month-head h2"));
        var bars = page.Document.QuerySelectorAll(".sheet td:has(.bar)");
        Assert.Equal(["3", "1"], bars.Select(bar => bar.GetAttribute("colspan")));
        Assert.Single(page.Document.QuerySelectorAll(".bar.cut-after"));
        Assert.Single(page.Document.QuerySelectorAll(".bar.cut-before"));
        Assert.Equal("January 2027", (await page.ClickAsync("a[rel=next]")).Text(".month-head h2"));
    }

    [Theory, OnBothDatabases]
    public async Task The_week_and_the_list_show_the_days_one_by_one(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("C"));
        await FairAsync(app, unit);
        var visitor = await app.SignInAsync(Role.Viewer, unit);

        var week = await visitor.GetAsync("/desk/calendar?view=Week&on=2026-12-07");
        Assert.Equal("7–13 December 2026", week.Text(".month-head h2"));
        Assert.Equal("1", week.Document.QuerySelector(".sheet td:has(.bar)")!.GetAttribute("colspan"));
        Assert.Equal("/desk/calendar?view=Week&on=2026-12-14", week.Document.QuerySelector("a[rel=next]")!.GetAttribute("href"));

        var list = await visitor.GetAsync("/desk/calendar?view=List&on=2026-12");
        Assert.Null(list.Document.QuerySelector(".sheet"));
        Assert.Equal(["Fri 4 Dec", "Sat 5 Dec", "Sun 6 Dec", "Mon 7 Dec"], list.Texts(".by-day h3 time"));
        Assert.StartsWith("day 4 of 4", list.Texts(".by-day li")[3]);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/desk/calendar?on=nonsense&view=Week")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Holidays_of_China_and_of_the_countries_of_the_events_stand_on_their_days(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("C"));
        await Planned.EventAsync(app, new DateTimeOffset(2026, 12, 16, 2, 0, 0, TimeSpan.Zero), unit: unit, change: e => e.TimeZone = "Asia/Almaty");
        var visitor = await app.SignInAsync(Role.Viewer, unit);

        Assert.Contains("Kazakhstan", (await visitor.GetAsync("/desk/calendar?on=2026-12")).Text(".dates td:has(time[datetime='2026-12-16'])"));
        Assert.DoesNotContain("Kazakhstan", (await visitor.GetAsync("/desk/calendar?on=2026-10")).Words);
        // In 2026 the tenth of October, a Saturday, is worked for the National Day.
        Assert.Equal(["2026-10-10"], (await visitor.GetAsync("/desk/calendar?on=2026-10")).Document.QuerySelectorAll(".dates td:has(.holiday.worked) time").Select(time => time.GetAttribute("datetime")));
    }

    [Theory, OnBothDatabases]
    public async Task It_is_narrowed_by_kind_lead_and_state(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("C"));
        var at = new DateTimeOffset(2026, 12, 8, 2, 0, 0, TimeSpan.Zero);
        var forum = await Planned.EventAsync(app, at, unit: unit, change: e => e.Title = new Bilingual("", "One forum"));
        var visit = await Planned.EventAsync(app, at, unit: unit, publish: false, change: e => (e.Title, e.Kind, e.LeadId) = (new Bilingual("", "One visit"), EventKind.EmbassyVisit, null));
        var me = await app.PersonAsync(Role.Viewer, unit);
        await app.WriteAsync(async db =>
        {
            var found = await db.Events.SingleAsync(e => e.Id == visit.Id);
            found.Tasks.AddRange([Due(found, "My task", me.Id), Due(found, "Nobody's task", null)]);
        });
        var visitor = await app.SignInAsync(Role.Viewer, unit);
        async Task<IReadOnlyList<string>> TitlesAsync(string filter) => (await visitor.GetAsync("/desk/calendar?view=List&on=2026-12&" + filter)).Texts(".by-day .title");

        Assert.Equal(["One forum", "One visit"], (await TitlesAsync("")).Order());
        Assert.Equal(["One visit"], await TitlesAsync("kind=EmbassyVisit"));
        Assert.Equal(["One visit"], await TitlesAsync("state=Draft"));
        Assert.Equal(["One forum"], await TitlesAsync($"lead={forum.LeadId}"));
        Assert.Empty(await TitlesAsync("unit=999999"));
        Assert.Equal(["My task", "One forum", "One visit"], (await TitlesAsync("tasks=Mine")).Order());
        Assert.Equal(["One forum"], await TitlesAsync("tasks=All&kind=Forum"));
    }

    [Theory, OnBothDatabases]
    public async Task Whatever_is_clicked_the_filters_stay(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("C"));
        for (var one = 0; one < 9; one++) await Planned.EventAsync(app, new DateTimeOffset(2026, 12, 10, 2, 0, 0, TimeSpan.Zero), unit: unit);
        var visitor = await app.SignInAsync(Role.Viewer, unit);

        var page = await visitor.GetAsync("/desk/calendar?on=2026-12&kind=Forum&lead=&state=Published&tasks=All");

        var links = page.Document.QuerySelectorAll("turbo-frame#results .tabs a, .sheet a.day, .sheet a.more, .month-head a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(3 + 35 + 1 + 3, links.Count);
        Assert.All(links, href => Assert.Contains("kind=Forum&state=Published&tasks=All", href));
        Assert.Equal("/desk/calendar?kind=Forum&state=Published&tasks=All&view=Week&on=2026-12-10", page.Document.QuerySelector(".sheet a.more")!.GetAttribute("href"));
    }

    [Theory, OnBothDatabases]
    public async Task Tasks_stand_on_the_day_when_they_are_due_where_somebody_asks_for_them(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("C"));
        var me = await app.PersonAsync(Role.Staff, unit);
        await Planned.EventAsync(app, new DateTimeOffset(2026, 12, 10, 2, 0, 0, TimeSpan.Zero), unit: unit, change: e =>
            e.Tasks.AddRange([Due(e, "Book the hall", me.Id), Due(e, "Print badges", null)]));
        var visitor = await app.SignInAsync(Role.Staff, unit);
        async Task<IEnumerable<string>> TasksAsync(string choice) => (await visitor.GetAsync("/desk/calendar?on=2026-12&tasks=" + choice)).Texts(".bar.task .words");

        Assert.Empty(await TasksAsync("None"));
        Assert.Equal(["Book the hall"], await TasksAsync("Mine"));
        Assert.Equal(["Book the hall", "Print badges"], (await TasksAsync("All")).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_branch_sees_its_own_events_alone(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("C"));
        await FairAsync(app, unit);

        var page = await (await app.SignInAsync(Role.Organiser, TestApp.Unique("C"))).GetAsync("/desk/calendar?on=2026-12");

        Assert.Empty(page.Texts(".bar"));
        Assert.Null(page.Document.QuerySelector("select[name=unit]"));
    }

    /// <summary>Two days before it.</summary>
    private static EventTask Due(Event of, string name, long? owner)
    {
        var task = new EventTask { Title = new Bilingual("", name), OffsetDays = -2, OwnerId = owner };
        task.Plan(of);
        return task;
    }

    /// <summary>From Friday 4 to Monday 7 December.</summary>
    private static Task<Event> FairAsync(TestApp app, string unit) => Planned.EventAsync(app, new DateTimeOffset(2026, 12, 4, 1, 0, 0, TimeSpan.Zero), unit: unit,
        change: e => e.Schedule(e.StartsAt, e.StartsAt.AddDays(3).AddHours(8), app.Clock.GetUtcNow()));
}
