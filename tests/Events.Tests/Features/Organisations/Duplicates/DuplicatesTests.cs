using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Organisations.Duplicates;
using Events.Features.Organisations.History;
using Events.Platform.Text;
using Events.Platform.Web;
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
        Assert.Equal("3 pairs", page.Text(".list-foot"));
        page = await (await app.SignInAsync(Role.Staff, language: "zh")).GetAsync("/desk/organisations/duplicates");
        Assert.Equal("名称相同：天津国际贸易集团有限公司", page.Texts(".pairs p.small")[0]);
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
    public async Task What_both_know_is_kept_together_with_number_tags_and_standing(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var kept = await app.OrganisationAsync("甲公司", change: o => { o.TagOnly(["冰城"]); o.Note = "老朋友"; });
        var gone = await app.OrganisationAsync("甲贸易公司", change: o =>
        {
            o.TagOnly(["机械", "冰城"]);
            (o.Code, o.Note, o.WorkingLanguages) = ("TJ-7", "请优先联系", "俄语");
            o.MetOn(new DateOnly(2026, 3, 1));
            o.PlanNext("寄出邀请", new DateOnly(2026, 12, 1));
        });

        var merger = await MergeAsync(app, kept, gone);
        var merged = (await app.DirectoryAsync()).Single();
        Assert.Equal(
            ("冰城;机械", "TJ-7", "老朋友\n请优先联系", "俄语", new Standing(new DateOnly(2026, 3, 1), "寄出邀请", new DateOnly(2026, 12, 1), null)),
            (merged.Tags, merged.Code, merged.Note, merged.WorkingLanguages, merged.Standing));
        // The number of the one that went belongs to the one that is there now.
        Assert.Equal("0 0 1 0", (await app.ImportAsync(ImportedList.Csv("编号,单位名称\nTJ-7,某公司\n"))).Sums());

        await UndoAsync(app, merger);
        var again = (await app.DirectoryAsync()).ToDictionary(o => o.Id);
        Assert.Equal(("冰城", null, "老朋友", "", Standing.None), (again[kept.Id].Tags, again[kept.Id].Code, again[kept.Id].Note, again[kept.Id].WorkingLanguages, again[kept.Id].Standing));
        Assert.Equal(("机械;冰城", "TJ-7"), (again[gone.Id].Tags, again[gone.Id].Code));
    }

    [Theory, OnBothDatabases]
    public async Task One_that_was_merged_twice_over_is_still_known_by_its_first_name(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var (first, second, third) = (await app.OrganisationAsync("甲公司"), await app.OrganisationAsync("乙公司"), await app.OrganisationAsync("丙公司"));
        var early = await MergeAsync(app, second, first);
        var late = await MergeAsync(app, third, second);

        Assert.Equal("0 0 1 0", (await app.ImportAsync(ImportedList.Csv("单位名称\n甲公司\n"))).Sums());
        await Assert.ThrowsAsync<Refused>(() => UndoAsync(app, early));

        await UndoAsync(app, late);
        Assert.Equal(["乙公司", "丙公司"], (await app.DirectoryAsync()).Select(o => o.Name.Zh));
        Assert.Equal("0 0 1 0", (await app.ImportAsync(ImportedList.Csv("单位名称\n甲公司\n"))).Sums());
        await UndoAsync(app, early);
        Assert.Equal(0, await app.ReadAsync(db => db.OrganisationAliases.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_group_with_members_is_merged_into_groups_alone(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (group, other) = (await app.GroupAsync(), await app.GroupAsync());
        var member = await app.MemberAsync(group, TestApp.Unique("成员"));

        Assert.Equal(OrganisationErrors.GroupHasMembers, (await Assert.ThrowsAsync<Refused>(() => MergeAsync(app, member, group))).Refusal);
        await MergeAsync(app, other, group);
        Assert.Equal(other.Id, await app.ReadAsync(db => db.Organisations.Where(o => o.Id == member.Id).Select(o => o.ParentId).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Looking_twice_at_once_finds_each_pair_once(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.OrganisationAsync("甲公司");
        await app.OrganisationAsync("甲公司");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.RunAsync<FindDuplicates>())));

        Assert.Equal(1, await app.ReadAsync(db => db.DuplicatePairs.CountAsync()));
    }

    private static Task<Merger> MergeAsync(TestApp app, Organisation kept, Organisation gone) => app.WriteAsync(async db =>
    {
        var both = await db.Organisations.Include(o => o.IndustryRows).Where(o => o.Id == kept.Id || o.Id == gone.Id).ToDictionaryAsync(o => o.Id);
        return await Merger.MergeAsync(db, both[kept.Id], both[gone.Id], new DateOnly(2026, 11, 1), app.Clock.GetUtcNow(), CancellationToken.None);
    });

    private static Task UndoAsync(TestApp app, Merger merger) => app.WriteAsync(async db =>
        await (await db.Mergers.FirstAsync(m => m.Id == merger.Id)).UndoAsync(db, new DateOnly(2026, 11, 1), app.Clock.GetUtcNow(), CancellationToken.None));

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
