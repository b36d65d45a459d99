using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Tests.Features.Organisations.Directory;

public class OrganisationListTests
{
    [Theory, OnBothDatabases]
    public async Task Chinese_readers_see_pinyin_order_and_English_readers_the_alphabet(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var group = await app.GroupAsync();
        foreach (var (zh, en) in new[] { ("重庆远景", "Beta"), ("安泰", "élan"), ("北辰", "alpha"), ("津港", "Delta") }) await app.MemberAsync(group, zh, en);

        Assert.Equal(["安泰", "北辰", "重庆远景", "津港"], await NamesAsync(await app.SignInAsync(Role.Viewer, language: "zh"), group));
        Assert.Equal(["alpha", "Beta", "Delta", "élan"], await NamesAsync(await app.SignInAsync(Role.Viewer), group));
    }

    [Theory, OnBothDatabases]
    public async Task Filters_find_what_they_say(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var group = await app.GroupAsync();
        await app.MemberAsync(group, "甲", "First", o => { o.WorkIn(["meat", "logistics"]); o.Join("director", null, new DateOnly(2026, 1, 5)); });
        await app.MemberAsync(group, "乙", "Second", o => { o.WorkIn(["legal"]); o.Country = "KZ"; });
        var visitor = await app.SignInAsync(Role.Viewer);

        Assert.Equal(["First"], await NamesAsync(visitor, group, "industry=logistics"));
        Assert.Equal(["First"], await NamesAsync(visitor, group, "rank=director"));
        Assert.Equal(["Second"], await NamesAsync(visitor, group, "country=KZ"));
        Assert.Equal(["First", "Second"], await NamesAsync(visitor, group, "kind=Member"));
        Assert.Empty(await NamesAsync(visitor, group, "kind=Embassy"));
        Assert.Equal("No organisation matches.", visitor.Page!.Text(".empty-title"));
    }

    [Theory, OnBothDatabases]
    public async Task Search_finds_names_in_any_width_and_the_people_there(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var group = await app.GroupAsync();
        await app.MemberAsync(group, "津港 ABC 公司", "Jingang ABC Ltd.", o => o.Contacts.Add(new Contact { Name = new Bilingual("王秀兰", "WANG Xiulan") }));
        await app.MemberAsync(group, "别家", "Another");
        var visitor = await app.SignInAsync(Role.Viewer);

        Assert.Equal(["Jingang ABC Ltd."], await NamesAsync(visitor, group, "q=ＡＢＣ"));
        Assert.Equal(["Jingang ABC Ltd."], await NamesAsync(visitor, group, "q=wang+xiulan"));
    }

    [Theory, OnBothDatabases]
    public async Task Fifty_rows_stand_on_a_page(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var group = await app.GroupAsync();
        await app.WriteAsync(async db =>
        {
            var parent = await db.Organisations.FindAsync(group.Id);
            for (var number = 1; number <= 51; number++)
            {
                var member = new Organisation { Name = new Bilingual("", $"Company {number:00}") };
                member.BelongTo(parent);
                db.Add(member);
            }
        });
        var visitor = await app.SignInAsync(Role.Viewer);

        Assert.Equal(50, (await NamesAsync(visitor, group)).Count);
        Assert.Equal(["Company 51"], await NamesAsync(visitor, group, "page=2"));
    }

    [Theory, OnBothDatabases]
    public async Task Partners_do_not_see_it(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var visitor = await app.SignInAsync(Role.Partner);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await visitor.GetAsync("/desk/organisations")).Status);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(Visitor visitor, Organisation group, string filter = "") =>
        (await visitor.GetAsync($"/desk/organisations?group={group.Id}&{filter}")).Texts(".row-title .title");
}
