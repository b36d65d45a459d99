using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Tests.Features.Planning.Tasks;

public class TasksTests
{
    [Theory, OnBothDatabases]
    public async Task An_open_task_can_be_deleted_and_one_that_is_done_cannot(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var (open, done) = (Task(-3), Task(-2));
        done.Complete((await app.PersonAsync(Role.Organiser)).Id, "", app.Clock.GetUtcNow());
        var forum = await EventAsync(app, open, done);
        Assert.Equal(2, (await Planned.ReloadAsync(app, forum.Id)).Tasks.Count);

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/tasks/{open.Id}/edit")).SubmitAsync("form[action$='/delete']");
        Assert.Equal("The task is deleted.", page.Flash);
        Assert.Null((await organiser.GetAsync($"/desk/events/{forum.Id}/tasks/{done.Id}/edit")).Document.QuerySelector("form[action$='/delete']"));
        Assert.StartsWith("This task is done", (await organiser.PostAsync($"/desk/events/{forum.Id}/tasks/{done.Id}/delete")).Flash);
        Assert.Equal(done.Id, Assert.Single((await Planned.ReloadAsync(app, forum.Id)).Tasks).Id);

        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(Role.Staff)).PostAsync($"/desk/events/{forum.Id}/tasks/{done.Id}/delete")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_form_says_on_which_day_the_task_is_due(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var task = Task(-3);
        var forum = await EventAsync(app, task);

        var page = await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/tasks/{task.Id}/edit");

        // The clock stands on Monday 2 November 2026, and the event is in ten days.
        Assert.Equal("Monday 9 November 2026", page.Text("output[data-due-day-target=day]"));
        Assert.Contains("\"Start\":\"2026-11-12\"", page.Document.QuerySelector("[data-due-day-days-value]")!.GetAttribute("data-due-day-days-value"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_ticked_by_mistake_is_taken_back_with_one_button(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var forum = await EventAsync(app, Task(-3));

        var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/tasks")).SubmitAsync("form[action$='/completion']");
        Assert.StartsWith("The task is done: Book the hall", page.Flash);
        Assert.False((await Planned.ReloadAsync(app, forum.Id)).Tasks.Single().IsOpen);

        await page.SubmitAsync(".flash form");
        Assert.True((await Planned.ReloadAsync(app, forum.Id)).Tasks.Single().IsOpen);
    }

    internal static EventTask Task(int offset) => new() { Title = new Bilingual("订场地", "Book the hall"), OffsetDays = offset };

    internal static Task<Event> EventAsync(TestApp app, params EventTask[] tasks) => Planned.EventAsync(app, change: e =>
    {
        foreach (var task in tasks)
        {
            task.Plan(e);
            e.Tasks.Add(task);
        }
    });
}
