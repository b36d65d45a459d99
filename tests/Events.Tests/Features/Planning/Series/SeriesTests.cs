using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Series;
using Events.Features.Registrations;
using Events.Platform.Text;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Series;

public class SeriesTests
{
    [Theory, OnBothDatabases]
    public async Task An_organiser_makes_a_series_and_adds_events_as_editions(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("S"));
        var forum = await Planned.EventAsync(app, capacity: 50, unit: unit, change: e => e.Title = new Bilingual("", "Tenth forum"));
        await Registered.PersonAsync(app, forum);
        var organiser = await app.SignInAsync(Role.Organiser, unit);

        var page = await (await organiser.GetAsync("/desk/series/new")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.En"] = "Jingang Forum", ["Note"] = "Every December" });
        page = await (await page.ClickAsync("Add an event")).SubmitAsync("form.form", new { EventId = $"{forum.Id}", Number = "10" });

        Assert.StartsWith("10 Tenth forum", page.Text(".list tbody tr"));
        Assert.Equal("1", page.Text("td[data-label=Registered]"));
        // Before the event nobody can have come.
        Assert.Equal("—", page.Text("td[data-label=Attended]"));
        Assert.Equal("50", page.Text("td[data-label=Seats]"));
        Assert.Contains("Jingang Forum", (await organiser.GetAsync("/desk/series")).Text(".list tbody tr"));

        page = await (await organiser.GetAsync(page.Location)).SubmitAsync(".list form");
        Assert.Contains("No edition yet.", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Editions_stand_side_by_side_with_those_who_came(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("S"));
        var (past, coming) = (await Planned.EventAsync(app, unit: unit), await Planned.EventAsync(app, unit: unit));
        var people = await Registered.PeopleAsync(app, past, 3);
        await app.WriteAsync(async db =>
        {
            (await db.Events.FindAsync(past.Id))!.Schedule(app.Clock.GetUtcNow().AddDays(-20), app.Clock.GetUtcNow().AddDays(-19), app.Clock.GetUtcNow());
            var found = (await db.FindAsync<Attendee>(people[0].Id))!;
            found.Arrive(app.Clock.GetUtcNow().AddDays(-20));
        });
        var series = await SeriesAsync(app, past.UnitId);
        await app.AddAsync(new Edition { EventId = past.Id, SeriesId = series.Id, Number = 1 }, new Edition { EventId = coming.Id, SeriesId = series.Id, Number = 2 });

        var page = await (await app.SignInAsync(Role.Viewer, unit)).GetAsync($"/desk/series/{series.Id}");

        Assert.Equal(["2", "1"], page.Texts("td[data-label=Edition]"));
        Assert.Equal(["—", "1 33%"], page.Texts("td[data-label=Attended]"));
        Assert.Empty(page.Document.QuerySelectorAll(".list form"));
    }

    [Theory, OnBothDatabases]
    public async Task A_number_is_given_once_and_a_series_with_editions_stays(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("S"));
        var (first, second) = (await Planned.EventAsync(app, unit: unit), await Planned.EventAsync(app, unit: unit));
        var series = await SeriesAsync(app, first.UnitId);
        await app.AddAsync(new Edition { EventId = first.Id, SeriesId = series.Id, Number = 1 });
        var organiser = await app.SignInAsync(Role.Organiser, unit);

        var page = await (await organiser.GetAsync($"/desk/series/{series.Id}/editions/new")).SubmitAsync("form.form", new { EventId = $"{second.Id}", Number = "1" });
        Assert.Equal(["The series has an edition of this number already."], page.Errors);

        page = await (await organiser.GetAsync($"/desk/series/{series.Id}/edit")).SubmitAsync("form[action$=delete]");
        Assert.Equal("The series has editions. Take the events out of it first.", page.Flash);
        Assert.True(await app.ReadAsync(db => db.EventSeries.AnyAsync(s => s.Id == series.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task A_branch_sees_its_own_series_and_adds_its_own_events_alone(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("S"));
        var (ours, theirs) = (await Planned.EventAsync(app, unit: unit), await Planned.EventAsync(app));
        var (own, other) = (await SeriesAsync(app, ours.UnitId), await SeriesAsync(app, theirs.UnitId));
        var branch = await app.SignInAsync(Role.Organiser, unit);

        Assert.Equal(HttpStatusCode.NotFound, (await branch.GetAsync($"/desk/series/{other.Id}")).Status);
        await branch.GetAsync("/desk/series");
        Assert.Equal(HttpStatusCode.NotFound, (await branch.PostAsync($"/desk/series/{own.Id}/editions", ("EventId", $"{theirs.Id}"), ("Number", "1"))).Status);
        Assert.Equal(0, await app.ReadAsync(db => db.Editions.CountAsync(e => e.EventId == theirs.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task Days_are_those_of_the_place(Database database)
    {
        var (app, unit) = (await TestApp.SharedAsync(database), TestApp.Unique("S"));
        // In UTC it is the last evening of the year before.
        var start = Zones.Instant(new DateTime(2028, 1, 1, 6, 0, 0), "Asia/Shanghai");
        var (edition, free) = (await Planned.EventAsync(app, start, unit: unit), await Planned.EventAsync(app, start, unit: unit));
        var series = await SeriesAsync(app, edition.UnitId);
        await app.AddAsync(new Edition { EventId = edition.Id, SeriesId = series.Id, Number = 1 });
        var organiser = await app.SignInAsync(Role.Organiser, unit);

        Assert.Contains("1 Jan 2028", (await organiser.GetAsync("/desk/series")).Text("td[data-label='Latest edition']"));
        var choice = (await organiser.GetAsync($"/desk/series/{series.Id}/editions/new")).Document.QuerySelector($"#EventId option[value='{free.Id}']");
        Assert.Equal("Test forum (2028)", choice!.TextContent);
    }

    private static async Task<EventSeries> SeriesAsync(TestApp app, long unitId)
    {
        var series = new EventSeries { Name = new Bilingual("津港论坛", "Jingang Forum"), UnitId = unitId };
        await app.AddAsync(series);
        return series;
    }
}
