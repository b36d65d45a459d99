using System.Net;
using Events.Features.Accounts;
using Events.Tests.Support;
using static Events.Tests.Features.Planning.Tasks.DependenciesTests;

namespace Events.Tests.Features.Planning.Tasks;

public class CompletionsTests
{
    [Theory, OnBothDatabases]
    public async Task Every_way_to_finish_a_task_asks_what_came_of_it(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var unit = TestApp.Unique("C");
        var me = await app.PersonAsync(Role.Organiser, unit);
        var visitor = await app.SignInAsync(Role.Organiser, unit);
        var tasks = new[] { Named("One", -3), Named("Two", -2), Named("Three", -1), Named("Four", 0) };
        foreach (var task in tasks) task.OwnerId = me.Id;
        var forum = await Planned.EventAsync(app, unit: unit, change: e => { foreach (var task in tasks) { task.Plan(e); e.Tasks.Add(task); } });

        foreach (var (task, address) in tasks.Zip(["/desk", "/desk/tasks", $"/desk/events/{forum.Id}/tasks", $"/desk/events/{forum.Id}/tasks/{tasks[3].Id}/completion/new"]))
        {
            var form = $"form[action='/desk/events/{forum.Id}/tasks/{task.Id}/completion']";
            var page = await visitor.GetAsync(address);
            Assert.NotNull(page.Document.QuerySelector($"{form} [name=Note]"));
            page = await page.SubmitAsync(form, new { Note = $"The note of {task.Title.En}" });
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }

        var done = (await Planned.ReloadAsync(app, forum.Id)).Tasks;
        Assert.All(done, task => Assert.Equal(($"The note of {task.Title.En}", me.Id, false), (task.DoneNote, task.DoneById, task.IsOpen)));
    }

    [Theory, OnBothDatabases]
    public async Task A_task_that_waits_for_others_is_done_only_when_that_is_meant(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var (concept, hall) = (Named("Concept", -9), Named("Hall", -5));
        hall.WaitFor([concept]);
        var forum = await TasksTests.EventAsync(app, concept, hall);

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/tasks")).SubmitAsync($"form[action$='/{hall.Id}/completion']", new { Note = "Booked early" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("This task waits for others that are still open.", page.Errors.Single());
        Assert.Contains("Concept", page.Text(".what-happens"));
        Assert.Equal("Booked early", page.Text("textarea[name=Note]"));
        Assert.True((await Planned.ReloadAsync(app, forum.Id)).Tasks.All(task => task.IsOpen));

        page = await page.SubmitAsync("form.form", new { OutOfOrder = true });
        Assert.Equal($"/desk/events/{forum.Id}/tasks", page.Location);
        Assert.Equal("Booked early", (await Planned.ReloadAsync(app, forum.Id)).Tasks.Single(task => !task.IsOpen).DoneNote);
    }

    [Theory, OnBothDatabases]
    public async Task In_order_nothing_is_asked(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var (concept, hall) = (Named("Concept", -9), Named("Hall", -5));
        hall.WaitFor([concept]);
        var forum = await TasksTests.EventAsync(app, concept, hall);

        foreach (var task in new[] { concept, hall })
        {
            var page = await organiser.GetAsync($"/desk/events/{forum.Id}/tasks/{task.Id}/completion/new");
            Assert.Null(page.Document.QuerySelector("#OutOfOrder"));
            await page.SubmitAsync("form.form");
        }
        Assert.All((await Planned.ReloadAsync(app, forum.Id)).Tasks, task => Assert.False(task.IsOpen));
    }

    [Theory, OnBothDatabases]
    public async Task The_way_back_never_leads_elsewhere(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var task = Named("Hall", -5);
        var forum = await TasksTests.EventAsync(app, task);
        var page = await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/tasks/{task.Id}/completion/new");

        page = await page.SubmitAsync("form.form", new { Back = "https://elsewhere.example/" }, follow: false);

        Assert.StartsWith("/desk/", page.RedirectsTo);
    }
}
