using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Tests.Features.Planning;

public class TeamChoicesTests
{
    private const string NotAChoice = "Please choose somebody from the list.";

    [Theory, OnBothDatabases]
    public async Task A_lead_that_nobody_offered_is_refused(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organiser = await app.SignInAsync(Role.Organiser);
        var forum = await Planned.EventAsync(app);
        var viewer = await app.PersonAsync(Role.Viewer);

        foreach (var id in new[] { 987_654_321, viewer.Id })
        {
            var page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/edit")).SubmitAsync("form.form", Choosing("LeadId", id));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, NotAChoice), (page.Status, page.Errors.Single()));
            page = await (await organiser.GetAsync("/desk/events/new")).SubmitAsync("form.form", Choosing("LeadId", id, Events.EventsTests.Filled(TestApp.Unique("forum"))));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, NotAChoice), (page.Status, page.Errors.Single()));
            page = await (await organiser.GetAsync($"/desk/events/{forum.Id}/tasks/new")).SubmitAsync("form.form", Choosing("OwnerId", id, new() { ["Title.Zh"] = "订场地" }));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, NotAChoice), (page.Status, page.Errors.Single()));
        }
        Assert.Equal(forum.LeadId, (await Planned.ReloadAsync(app, forum.Id)).LeadId);
    }

    [Theory, OnBothDatabases]
    public async Task A_branch_keeps_a_lead_of_another_unit_and_cannot_choose_one(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var headquarters = await app.PersonAsync(Role.Organiser);
        var task = new EventTask { Title = new Bilingual("订场地", "Book the hall"), OwnerId = headquarters.Id };
        var forum = await Planned.EventAsync(app, unit: "B1", change: e => { e.LeadId = headquarters.Id; e.Tasks.Add(task); });
        var branch = await app.SignInAsync(Role.Organiser, "B1");

        var page = await (await branch.GetAsync($"/desk/events/{forum.Id}/edit")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Place.En"] = "Binhai" });
        Assert.Equal(HttpStatusCode.OK, page.Status);
        page = await (await branch.GetAsync($"/desk/events/{forum.Id}/tasks/{task.Id}/edit")).SubmitAsync("form.form", new Dictionary<string, object?> { ["Offset.Days"] = 3 });
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var saved = await Planned.ReloadAsync(app, forum.Id);
        Assert.Equal(("Binhai", headquarters.Id, headquarters.Id), (saved.Place.En, saved.LeadId, saved.Tasks.Single().OwnerId));

        var own = await Planned.EventAsync(app, unit: "B1");
        page = await (await branch.GetAsync($"/desk/events/{own.Id}/edit")).SubmitAsync("form.form", Choosing("LeadId", headquarters.Id));
        Assert.Equal(NotAChoice, page.Errors.Single());
    }

    private static Dictionary<string, object?> Choosing(string field, long id, Dictionary<string, object?>? others = null) => new(others ?? []) { [field] = id };
}
