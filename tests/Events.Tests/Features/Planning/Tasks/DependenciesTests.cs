using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Web;
using Events.Tests.Features.Planning.Events;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Tasks;

public class DependenciesTests
{
    [Theory, OnBothDatabases]
    public async Task The_playbook_says_what_waits_for_what(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var slug = TestApp.Unique("forum");
        await (await (await app.SignInAsync(Role.Organiser)).GetAsync("/desk/events/new")).SubmitAsync("form.form", EventsTests.Filled(slug));

        var tasks = await app.ReadAsync(db => db.EventTasks.AsNoTracking().Include(task => task.Dependencies).ThenInclude(one => one.Predecessor).Where(task => task.Event.Slug == slug).ToListAsync());
        var lines = Playbook.For(EventKind.Forum).Tasks;
        var titles = lines.ToDictionary(line => line.Key, line => line.Title.En);
        Assert.Equal(
            lines.SelectMany(line => line.WaitsFor.Select(key => (line.Title.En, titles[key]))).Order(),
            tasks.SelectMany(task => task.WaitsFor.Select(other => (task.Title.En, other.Title.En))).Order());
    }

    [Theory, OnBothDatabases]
    public async Task What_a_task_waits_for_is_chosen_in_its_form_and_shown(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var (concept, hall) = (Named("Concept", -9), Named("Hall", -5));
        var forum = await TasksTests.EventAsync(app, concept, hall);

        var page = await organiser.GetAsync($"/desk/events/{forum.Id}/tasks/{hall.Id}/edit");
        page = await page.SubmitAsync("form.form", new { After = new[] { concept.Id } });
        Assert.Contains("Waits for: Concept", page.Words);
        Assert.Contains("Waits for Concept", (await organiser.GetAsync($"/desk/events/{forum.Id}/tasks/{hall.Id}")).Words);
        Assert.Contains("Followed by Hall", (await organiser.GetAsync($"/desk/events/{forum.Id}/tasks/{concept.Id}")).Words);

        page = await organiser.GetAsync($"/desk/events/{forum.Id}/tasks/{hall.Id}/edit");
        Assert.True(page.Document.QuerySelector($"input[name=After][value='{concept.Id}']")!.HasAttribute("checked"));
        page = await page.SubmitAsync("form.form", new { After = Array.Empty<long>() });
        Assert.DoesNotContain("Waits for: ", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_circle_is_refused_and_what_was_ticked_stays_ticked(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var (first, second, third) = (Named("First", -9), Named("Second", -5), Named("Third", -3));
        second.WaitFor([first]);
        third.WaitFor([second]);
        var forum = await TasksTests.EventAsync(app, first, second, third);

        var page = await organiser.GetAsync($"/desk/events/{forum.Id}/tasks/{first.Id}/edit");
        page = await page.SubmitAsync("form.form", new { After = new[] { third.Id } });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "“Third” waits for this task itself, so that neither could begin. Please leave it out."), (page.Status, page.Errors.Single()));
        Assert.True(page.Document.QuerySelector($"input[name=After][value='{third.Id}']")!.HasAttribute("checked"));
        Assert.False(await app.ReadAsync(db => db.TaskDependencies.AnyAsync(one => one.TaskId == first.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task A_task_of_another_event_cannot_be_waited_for(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var (hall, other) = (Named("Hall", -5), Named("Other", -5));
        var forum = await TasksTests.EventAsync(app, hall);
        await TasksTests.EventAsync(app, other);

        var page = await organiser.GetAsync($"/desk/events/{forum.Id}/tasks/{hall.Id}/edit");
        page = await page.SubmitAsync("form.form", new Dictionary<string, object?> { ["After"] = other.Id });

        Assert.Equal("Please choose tasks of this event.", page.Errors.Single());
    }

    [Theory, OnBothDatabases]
    public async Task Two_edits_at_once_make_no_circle(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var (one, two) = (Named("One", -9), Named("Two", -5));
        var forum = await TasksTests.EventAsync(app, one, two);
        var pages = new[] { (await organiser.GetAsync($"/desk/events/{forum.Id}/tasks/{one.Id}/edit"), two.Id), (await organiser.GetAsync($"/desk/events/{forum.Id}/tasks/{two.Id}/edit"), one.Id) };

        var answers = await Task.WhenAll(pages.Select(page => page.Item1.SubmitAsync("form.form", new { After = new[] { page.Item2 } }, follow: false)));

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity], answers.Select(answer => answer.Status).Order());
        Assert.Equal(1, await app.ReadAsync(db => db.TaskDependencies.CountAsync(link => link.TaskId == one.Id || link.TaskId == two.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task What_others_wait_for_can_be_deleted(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (one, two) = (Named("One", -9), Named("Two", -5));
        two.WaitFor([one]);
        var forum = await TasksTests.EventAsync(app, one, two);

        await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/tasks/{one.Id}/edit")).SubmitAsync("form[action$='/delete']");

        Assert.Equal(two.Id, (await Planned.ReloadAsync(app, forum.Id)).Tasks.Single().Id);
    }

    [Fact]
    public void A_task_does_not_wait_for_itself() =>
        Assert.Equal(PlanningErrors.TasksWaitInACircle, Assert.Throws<Refused>(() => { var task = Named("Task", 0); task.WaitFor([task]); }).Refusal);

    internal static EventTask Named(string title, int offset) => new() { Title = new("", title), OffsetDays = offset };
}
