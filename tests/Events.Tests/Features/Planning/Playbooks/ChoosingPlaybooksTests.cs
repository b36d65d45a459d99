using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Playbooks;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Tests.Features.Planning.Playbooks;

public class ChoosingPlaybooksTests
{
    [Theory, OnBothDatabases]
    public async Task An_event_without_a_checklist_takes_one_of_our_own_of_its_kind(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var unit = TestApp.Unique("C");
        var forum = await Planned.EventAsync(app, unit: unit);
        var (fits, other) = (await PlaybookAsync(app, unit, EventKind.Forum), await PlaybookAsync(app, unit, EventKind.Meeting));
        var organiser = await app.SignInAsync(Role.Organiser, unit);

        var page = await organiser.GetAsync($"/desk/events/{forum.Id}");
        Assert.Equal(["", fits.Id.ToString()], page.Document.QuerySelectorAll("[name=playbookId] option").Select(option => option.GetAttribute("value")));
        await page.SubmitAsync("form[action$='/playbook']", new Dictionary<string, string> { ["playbookId"] = other.Id.ToString() });
        Assert.Empty((await Planned.ReloadAsync(app, forum.Id)).Tasks);

        await page.SubmitAsync("form[action$='/playbook']", new Dictionary<string, string> { ["playbookId"] = fits.Id.ToString() });

        Assert.Equal("Call the mayor", (await Planned.ReloadAsync(app, forum.Id)).Tasks.Single().Title.En);
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_choice_it_is_the_built_in_one(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var unit = TestApp.Unique("C");
        var forum = await Planned.EventAsync(app, unit: unit);

        await (await (await app.SignInAsync(Role.Organiser, unit)).GetAsync($"/desk/events/{forum.Id}")).SubmitAsync("form[action$='/playbook']");

        Assert.Equal(Playbook.For(EventKind.Forum).Tasks.Count, (await Planned.ReloadAsync(app, forum.Id)).Tasks.Count);
    }

    private static async Task<OwnPlaybook> PlaybookAsync(TestApp app, string unit, EventKind kind)
    {
        Playbook.TaskLine line = new("call", new Bilingual("致电市长", "Call the mayor"), null, Anchor.Start, -5, TaskRole.Protocol);
        var made = OwnPlaybook.From(new Playbook(kind, new Bilingual("", TestApp.Unique("Playbook")), [line], []), new Bilingual("", TestApp.Unique("Playbook")), (await app.UnitAsync(unit)).Id);
        await app.AddAsync(made);
        return made;
    }
}
