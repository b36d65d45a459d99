using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Organisations.Lists;

public class BulkTests
{
    [Theory, OnBothDatabases]
    public async Task Many_are_tagged_at_once_and_found_by_the_tag(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var group = await app.GroupAsync();
        foreach (var name in new[] { "甲", "乙", "丙" }) await app.MemberAsync(group, name);
        var (staff, tag) = (await app.SignInAsync(Role.Staff), TestApp.Unique("冰城"));

        var refused = await (await staff.GetAsync($"/desk/organisations?group={group.Id}")).SubmitAsync("#bulk", new { newTag = "" });
        Assert.Contains("Please write one tag", refused.Flash);
        var tagged = await (await staff.GetAsync($"/desk/organisations?group={group.Id}")).SubmitAsync("#bulk", new { newTag = tag, all = true });

        Assert.Contains("3 organisations", tagged.Flash);
        Assert.Equal(3, (await staff.GetAsync($"/desk/organisations?tag={tag}")).Texts("td .title").Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_filter_is_kept_under_a_name_by_its_owner_alone(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (staff, name) = (await app.SignInAsync(Role.Staff), TestApp.Unique("filter"));
        var list = await staff.GetAsync("/desk/organisations?kind=Embassy&q=x");

        var kept = await list.SubmitAsync("form[action^='/desk/organisations/filters?']", new { name });

        Assert.Contains(name, kept.Words);
        Assert.Equal("q=x&kind=Embassy", await app.ReadAsync(db => db.SavedFilters.Where(f => f.Name == name).Select(f => f.Query).SingleAsync()));
        Assert.Contains("You have a filter of that name already.", (await list.SubmitAsync("form[action^='/desk/organisations/filters?']", new { name })).Flash);
        Assert.DoesNotContain(name, (await (await app.SignInAsync(Role.Viewer)).GetAsync("/desk/organisations")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Those_without_room_for_another_tag_are_not_counted(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var group = await app.GroupAsync();
        await app.MemberAsync(group, "甲");
        await app.MemberAsync(group, "乙", change: o => o.TagOnly([new string('满', 295)]));
        var tag = TestApp.Unique("冰城");

        var tagged = await (await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/organisations?group={group.Id}")).SubmitAsync("#bulk", new { newTag = tag, all = true });

        Assert.StartsWith("1 organisations", tagged.Flash);
    }

    [Theory, OnBothDatabases]
    public async Task Leaving_out_the_tag_keeps_the_rest_of_the_filter(Database database)
    {
        var page = await (await (await TestApp.SharedAsync(database)).SignInAsync(Role.Viewer)).GetAsync("/desk/organisations?q=x&kind=Member&country=CN&rank=member&tag=a");

        Assert.Equal("?q=x&kind=Member&country=CN&rank=member", page.Document.QuerySelector("a[aria-label='Without this tag']")!.GetAttribute("href"));
    }

    [Theory, OnBothDatabases]
    public async Task A_filter_that_is_too_long_is_refused(Database database)
    {
        var staff = await (await TestApp.SharedAsync(database)).SignInAsync(Role.Staff);
        await staff.GetAsync("/desk/organisations");

        Assert.Contains("too long to be kept", (await staff.PostAsync($"/desk/organisations/filters?q={new string('x', 1000)}", ("name", "long"))).Flash);
    }

    [Theory, OnBothDatabases]
    public async Task The_export_holds_what_the_filter_finds(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var group = await app.GroupAsync();
        await app.MemberAsync(group, "=cmd", change: o => o.Address = "河西区");

        var file = await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/organisations/export?group={group.Id}");

        var rows = SheetReader.Read(new MemoryStream(file.Bytes), FileKind.Xlsx)[0].Rows;
        Assert.Equal(["Name in Chinese", "=cmd"], rows.Select(row => row[0]));
        Assert.Equal("河西区", rows[1][8]);
    }

    [Theory, OnBothDatabases]
    public async Task Names_are_found_by_their_pinyin_initials(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var group = await app.GroupAsync();
        await app.MemberAsync(group, "天津国际商会");

        Assert.Equal(["天津国际商会"], (await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/organisations?group={group.Id}&q=tjgjsh")).Texts("td .title"));
    }
}
