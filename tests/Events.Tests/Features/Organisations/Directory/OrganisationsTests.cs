using System.Net;
using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Platform.Data;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Organisations.Directory;

public class OrganisationsTests
{
    [Theory, OnBothDatabases]
    public async Task A_new_organisation_is_shown_with_what_was_written_down(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (code, group) = (TestApp.Unique("M"), await app.GroupAsync());
        var visitor = await app.SignInAsync(Role.Staff);
        var form = await visitor.GetAsync("/desk/organisations/new");

        var page = await form.SubmitAsync("main form", new Dictionary<string, object?>
        {
            ["Kind"] = OrganisationKind.Member,
            ["Code"] = code,
            ["Name.Zh"] = "津港食品有限公司",
            ["Name.En"] = "Jingang Foods Ltd.",
            ["Country"] = "CN",
            ["Industries"] = new[] { "", "meat", "logistics" },
            ["Rank"] = "vice-president",
            ["JoinedOn"] = new DateOnly(2019, 3, 5),
            ["ParentId"] = group.Id,
            ["Size"] = OrganisationSize.Large,
            ["Ownership"] = Ownership.Private,
            ["Website"] = "www.jingang.example",
            ["Tags"] = "重点；冷链",
        });

        Assert.Equal("The organisation is added.", page.Flash);
        Assert.Equal("Jingang Foods Ltd.", page.Text("h1"));
        foreach (var fact in new[] { code, "Vice-President", "5 Mar 2019", "International logistics", "Large", "Private", "重点", "冷链", group.Name.Zh })
            Assert.Contains(fact, page.Text(".facts"));
        Assert.Equal("https://www.jingang.example", page.Document.QuerySelector(".facts a[href^=https]")!.GetAttribute("href"));
        var members = await visitor.GetAsync($"/desk/organisations/{group.Id}");
        Assert.Equal(["Jingang Foods Ltd."], members.Texts(".lines .title"));
    }

    [Theory, OnBothDatabases]
    public async Task A_number_that_is_taken_is_refused_and_nothing_typed_is_lost(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var code = TestApp.Unique("M");
        await app.OrganisationAsync("甲", change: o => o.Code = code);
        var form = await (await app.SignInAsync(Role.Staff)).GetAsync("/desk/organisations/new");

        var page = await form.SubmitAsync("main form", new Dictionary<string, object?>
        {
            ["Code"] = code,
            ["Name.En"] = "Second",
            ["Industries"] = new[] { "", "legal" },
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Another organisation has this number already.", page.Words);
        Assert.Equal("Second", page.Document.QuerySelector("#Name_En")!.GetAttribute("value"));
        Assert.Equal(["legal"], page.Document.QuerySelectorAll("input[name=Industries][checked]").Select(box => box.GetAttribute("value")));
    }

    [Theory, OnBothDatabases]
    [InlineData(Database.Sqlite, "Name.En", "", "Please give a name in at least one language.")]
    [InlineData(Database.Sqlite, "Website", "javascript://alert(1)", "This is not a web address. Example: https://www.example.com")]
    [InlineData(Database.Sqlite, "Country", "XX", "Please choose a country from the list.")]
    [InlineData(Database.Sqlite, "Rank", "emperor", "Please choose a rank from the list.")]
    public async Task What_cannot_be_is_refused_in_words(Database database, string field = "Industries", string value = "alchemy", string message = "Please choose industries from the list.")
    {
        var app = await TestApp.SharedAsync(database);
        var form = await (await app.SignInAsync(Role.Staff)).GetAsync("/desk/organisations/new");

        var page = await form.SubmitAsync("main form", new Dictionary<string, object?> { ["Name.En"] = "Nowhere Ltd.", [field] = value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_second_of_two_writers_is_told(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organisation = await app.OrganisationAsync("甲", "First");
        var (one, two) = (await app.SignInAsync(Role.Staff), await app.SignInAsync(Role.Organiser));
        var address = $"/desk/organisations/{organisation.Id}/edit";
        var (hers, his) = (await one.GetAsync(address), await two.GetAsync(address));

        await hers.SubmitAsync("main form", new Dictionary<string, object?> { ["Industries"] = new[] { "", "food" } });
        var refused = await his.SubmitAsync("main form", new Dictionary<string, object?> { ["Phone"] = "+86 22 0000 0000" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Somebody else has changed this in the meantime", refused.Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_trail_tells_what_a_person_changed_and_nothing_else(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organisation = await app.OrganisationAsync("甲", "Old name");
        var form = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/organisations/{organisation.Id}/edit");

        await form.SubmitAsync("main form", new Dictionary<string, object?> { ["Name.En"] = "New name", ["Industries"] = new[] { "", "food" } });

        var changes = await app.ReadAsync(db => db.AuditEntries
            .Where(e => e.Subject == nameof(Organisation) && e.SubjectId == organisation.Id && e.Action == "Updated").Select(e => e.Changes).SingleAsync());
        Assert.Equal("""{"IndustryCodes":["","food"],"Name.En":["Old name","New name"]}""", changes);
    }

    [Theory, OnBothDatabases]
    public async Task Viewers_look_and_do_not_write(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organisation = await app.OrganisationAsync("甲", "First");
        var visitor = await app.SignInAsync(Role.Viewer);

        var page = await visitor.GetAsync($"/desk/organisations/{organisation.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Edit", page.Texts("main a"));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync($"/desk/organisations/{organisation.Id}/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/desk/organisations/999999999")).Status);
    }
}
