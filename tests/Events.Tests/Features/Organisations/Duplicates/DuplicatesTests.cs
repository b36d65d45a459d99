using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Organisations.Duplicates;
using Events.Features.Organisations.History;
using Events.Platform.Text;
using Events.Tests.Features.Organisations.Import;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Organisations.Duplicates;

public class DuplicatesTests
{
    [Theory, OnBothDatabases]
    public async Task Likely_duplicates_are_found_with_their_reason_and_stay_dismissed(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.OrganisationAsync("天津國際貿易（集團）有限公司");
        await app.OrganisationAsync("天津国际贸易(集团)有限公司 ");
        await app.OrganisationAsync("甲公司", change: o => o.Contacts.Add(new Contact { Name = new Bilingual("张伟", ""), Email = "zw@jia.example", Phone = "138 1234 5678" }));
        await app.OrganisationAsync("乙公司", change: o => (o.Email, o.Phone) = ("ZW@JIA.example", ""));
        await app.OrganisationAsync("丙公司", change: o => o.Phone = "+86 13812345678");
        await app.OrganisationAsync("丁公司", change: o => o.Email = "a@qq.com");
        await app.OrganisationAsync("戊公司", change: o => o.Email = "b@qq.com");
        await app.RunAsync<FindDuplicates>();

        var page = await (await app.SignInAsync(Role.Staff)).GetAsync("/desk/organisations/duplicates");
        Assert.Equal(["The same name: 天津国际贸易集团有限公司", "The same e-mail address: zw@jia.example", "The same phone: 13812345678"], page.Texts(".pairs p.small"));
        // Whoever speaks to the machine says what stands on the button.
        var buttons = page.Document.QuerySelectorAll(".pairs button[aria-label]");
        Assert.Equal(6, buttons.Length);
        Assert.All(buttons, button => Assert.StartsWith(button.TextContent, button.GetAttribute("aria-label")));

        await page.SubmitAsync(".pairs li:last-child form[action$=delete]");
        await app.RunAsync<FindDuplicates>();

        Assert.Equal(2, (await page.AgainAsync()).Texts(".pairs p.small").Count);
    }

    [Theory, OnBothDatabases]
    public async Task Merging_keeps_both_histories_and_can_be_undone(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var kept = await app.OrganisationAsync("甲公司", change: o => o.Address = "河西区");
        var gone = await app.OrganisationAsync("甲贸易公司", "Jia Trading", change: o =>
        {
            (o.Address, o.Website) = ("和平区", "https://jia.example");
            o.Contacts.Add(new Contact { Name = new Bilingual("张伟", "") });
        });
        await app.AddAsync(
            new Interaction { OrganisationId = kept.Id, Kind = InteractionKind.Call, On = new DateOnly(2026, 1, 5), Text = "first call" },
            new Interaction { OrganisationId = gone.Id, Kind = InteractionKind.Call, On = new DateOnly(2026, 2, 5), Text = "second call" });
        await app.RunAsync<FindDuplicates>();
        var staff = await app.SignInAsync(Role.Staff);
        await staff.GetAsync("/desk/organisations");

        var merged = await staff.PostAsync("/desk/organisations/mergers", ("keep", $"{kept.Id}"), ("merge", $"{gone.Id}"));

        Assert.Contains("first call", merged.Words);
        Assert.Contains("second call", merged.Words);
        Assert.Contains("张伟", merged.Words);
        Assert.Contains("jia.example", merged.Words);
        Assert.DoesNotContain("和平区", merged.Words);
        Assert.Equal($"/desk/organisations/{kept.Id}", (await staff.GetAsync($"/desk/organisations/{gone.Id}")).Location);
        // A list that uses the old name means the organisation that there is now.
        Assert.Equal("0 0 1 0", (await app.ImportAsync(ImportedList.Csv("单位名称\n甲贸易公司\n"))).Sums());

        var page = await staff.GetAsync($"/desk/organisations/{kept.Id}");
        var undone = await page.SubmitAsync("form[action^='/desk/organisations/mergers/']");

        Assert.Contains("second call", undone.Words);
        Assert.Contains("张伟", undone.Words);
        var again = (await app.DirectoryAsync()).ToDictionary(o => o.Name.Zh);
        Assert.Equal(("", 0), (again["甲公司"].Website, again["甲公司"].Contacts.Count));
        Assert.Single(again["甲贸易公司"].Contacts);
    }

    [Theory, OnBothDatabases]
    public async Task An_organisation_is_not_merged_into_itself_nor_twice(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (one, other) = (await app.OrganisationAsync(TestApp.Unique("甲")), await app.OrganisationAsync(TestApp.Unique("乙")));
        var staff = await app.SignInAsync(Role.Staff);

        await staff.GetAsync("/desk/organisations");
        Assert.Contains("two different organisations", (await staff.PostAsync("/desk/organisations/mergers", ("keep", $"{one.Id}"), ("merge", $"{one.Id}"))).Flash);
        await staff.PostAsync("/desk/organisations/mergers", ("keep", $"{one.Id}"), ("merge", $"{other.Id}"));
        await staff.GetAsync("/desk/organisations");
        Assert.Contains("two different organisations", (await staff.PostAsync("/desk/organisations/mergers", ("keep", $"{one.Id}"), ("merge", $"{other.Id}"))).Flash);
    }
}
