using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Platform.Text;
using Events.Tests.Features.Planning;
using Events.Tests.Support;

namespace Events.Tests.Features.Registrations.Invitations;

public class CandidatesTests
{
    [Theory, OnBothDatabases]
    public async Task A_filter_that_is_narrowed_further_keeps_all_its_parts(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var group = new Organisation { Name = new Bilingual(TestApp.Unique("集团"), "") };
        await app.AddAsync(group);

        var page = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/invitations/candidates?unit=1&quiet=6&group={group.Id}");

        var sent = page.Document.QuerySelectorAll("form[role=search] :is(input[type=hidden], option[selected])").Select(field => field.GetAttribute("value"));
        Assert.Equal(["1", "6", $"{group.Id}"], sent);
    }

    [Theory, OnBothDatabases]
    public async Task Without_its_tag_a_filter_still_asks_for_the_same_people(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);

        var page = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/events/{forum.Id}/invitations/candidates?tag=steel&role=Head");

        Assert.EndsWith("role=Head", page.Document.QuerySelector(".chip a[aria-label]")!.GetAttribute("href"));
    }
}
