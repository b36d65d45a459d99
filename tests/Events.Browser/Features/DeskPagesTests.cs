using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Platform.Text;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Planning.Partners;
using Events.Tests.Support;

namespace Events.Browser.Features;

/// <summary>Pages of the desk with something on them.</summary>
[Collection(BrowserCollection.Name)]
public class DeskPagesTests(BrowserFixture browser)
{
    [Theory, InAllViews]
    public async Task Pages_with_links_among_words_are_free_of_axe_findings(string language, int width)
    {
        var forum = await SceneAsync(browser.App);
        await using var visit = await browser.VisitAsync(new View(language, width));
        await visit.SignInAsync(Role.Organiser);

        var own = new[] { "programme", "page", "partners", "counterpart" }.Select(page => $"/desk/events/{forum.Id}/{page}");
        foreach (var address in (string[])["/desk", "/desk/tasks", "/desk/organisations/review", .. own])
        {
            await visit.Page.GotoAsync(address);
            await visit.Page.ShouldHaveNoAxeViolationsAsync();
        }
    }

    /// <summary>A visit with a task, a room, a partner and a member as the counterpart.</summary>
    private static async Task<Event> SceneAsync(TestApp app)
    {
        var me = await app.PersonAsync(Role.Organiser);
        var member = new Organisation { Kind = OrganisationKind.Member, Name = new Bilingual("滨海贸易", "Binhai Trade"), Country = "CN", Phone = "+86 22 1234 5678" };
        await app.AddAsync(member);
        var made = await Planned.EventAsync(app, change: e =>
        {
            (e.Kind, e.CounterpartId) = (EventKind.EmbassyVisit, member.Id);
            var task = new EventTask { Title = new Bilingual("订场地", "Book the hall"), OffsetDays = -2, OwnerId = me.Id };
            task.Plan(e);
            e.Tasks.Add(task);
        });
        await app.AddAsync(new Room { EventId = made.Id, Name = new Bilingual("海河厅", "Haihe Hall"), Position = 1 });
        await Shared.WithAsync(app, made, Shared.Unit());
        return made;
    }
}
