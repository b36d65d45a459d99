using System.Net;
using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Platform.Files;
using Events.Platform.Tables;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Organisations.Import;

public class OrganisationImportTests
{
    [Theory, OnBothDatabases]
    public async Task Bad_rows_say_why_can_be_mended_and_are_left_out_otherwise(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var check = await app.CheckAsync(ImportedList.Csv(
            "单位名称,级别,入会日期,手机,邮箱,国家,会员类别\n甲公司,大王,2020-1-1,13812345678,a@x.example,中国,企业会员\n乙公司,理事,2020-13-45,123,b@x,亚特兰蒂斯,外星会员\n,会员,,,,,\n丙公司,会员,,,,,\n"));

        Assert.Equal(
            [
                "“大王” is not a rank that we know.",
                "“亚特兰蒂斯” is not a country that we know.", "“外星会员” is not a kind of organisation that we know.", "“2020-13-45” is not a date that can be read for certain.",
                "“123” is not a phone number.", "“b@x” is not an e-mail address.",
                "The name is missing.",
            ],
            check.Texts("tr.bad-row .error"));
        var mended = await check.SubmitAsync("#mend-2", new Dictionary<string, object?> { ["cells[rank]"] = "副会长" });
        Assert.Equal(2, mended.Document.QuerySelectorAll("tr.bad-row").Length);
        var done = await mended.SubmitAsync("form[action$=completion]");

        Assert.Equal("2 0 0 2", done.Sums());
        Assert.Equal(["甲公司 vice-president", "丙公司 member"], (await app.DirectoryAsync()).Select(o => $"{o.Name.Zh} {o.Rank}"));
        var left = SheetReader.Read(new MemoryStream((await done.ClickAsync("a[href$=left-out]")).Bytes), FileKind.Xlsx)[0].Rows;
        Assert.Equal(["单位名称", "乙公司", ""], left.Select(row => row[0]));
        Assert.Contains("“123” is not a phone number.", left[1][8]);
    }

    [Theory, OnBothDatabases]
    public async Task An_organisation_is_known_again_however_its_name_is_written(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.OrganisationAsync("天津国际贸易（集团）有限公司", "Tianjin International Trade (Group) Co., Ltd.");

        var check = await app.CheckAsync(ImportedList.Csv("单位名称,地址\n天津國際貿易(集團) 有限公司,河西区\nTIANJIN INTERNATIONAL TRADE（GROUP）CO LTD,和平区\n"));

        Assert.Contains("Known as 天津国际贸易（集团）有限公司 Tianjin International Trade (Group) Co., Ltd..", check.Words);
        await check.SubmitAsync("form[action$=completion]");
        Assert.Equal("河西区", (await app.DirectoryAsync()).Single().Address);
    }

    [Theory, OnBothDatabases]
    public async Task A_list_fills_in_what_is_missing_and_replaces_only_when_that_is_wished(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.OrganisationAsync("甲公司", change: o => (o.Address, o.Note) = ("旧址", "老朋友"));
        var list = ImportedList.Csv("单位名称,地址,网址,备注\n甲公司,新址,www.jia.example,请优先联系\n");

        await app.ImportAsync(list);
        var filled = (await app.DirectoryAsync()).Single();
        Assert.Equal(("旧址", "https://www.jia.example", "老朋友\n请优先联系"), (filled.Address, filled.Website, filled.Note));

        Assert.Equal("0 1 0 0", (await app.ImportAsync(list, "replace")).Sums());
        Assert.Equal("新址", (await app.DirectoryAsync()).Single().Address);
    }

    [Theory, OnBothDatabases]
    public async Task An_import_can_be_taken_back_but_for_what_people_changed_since(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.OrganisationAsync("老单位", change: o => o.Address = "旧址");
        var done = await app.ImportAsync(ImportedList.Csv(
            "单位名称,地址,联系人,手机\n老单位,新址,张伟,13812345678\n新单位,河东区,李娜,13812345679\n新单位,,王芳,13812345670\n改过的单位,南开区,,\n"), "replace");
        Assert.Equal("2 2 0 0", done.Sums());
        await app.WriteAsync(async db => (await db.Organisations.SingleAsync(o => o.NameKeyZh == "改过的单位")).Note = "电话联系过");

        var undone = await done.SubmitAsync("form[action$='completion/delete']");

        Assert.Contains("This import has been undone.", undone.Words);
        Assert.Equal(["老单位 旧址 0", "改过的单位 南开区 0"], (await app.DirectoryAsync()).Select(o => $"{o.Name.Zh} {o.Address} {o.Contacts.Count}"));
    }

    [Theory, OnBothDatabases]
    public async Task What_people_have_begun_to_work_with_is_not_taken_back(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var done = await app.ImportAsync(ImportedList.Csv("单位名称,联系人,手机\n甲公司,,\n乙公司,,\n丙公司,李娜,13812345679\n丁公司,王芳,13812345670\n戊公司,,\n"));
        var group = await app.GroupAsync();
        await app.WriteAsync(async db =>
        {
            var known = await db.Organisations.Include(o => o.Contacts).ToDictionaryAsync(o => o.Name.Zh);
            known["甲公司"].PlanNext("寄出邀请", null);
            known["乙公司"].BelongTo(known[group.Name.Zh]);
            known["丙公司"].Contacts[0].Role = ContactRole.Head;
            known["丁公司"].Contacts[0].LeftOn = new DateOnly(2026, 1, 1);
        });

        await done.SubmitAsync("form[action$='completion/delete']");

        Assert.Equal(["甲公司 0", "乙公司 0", "丙公司 1", "丁公司 1"], (await app.DirectoryAsync()).Where(o => o.Id != group.Id).Select(o => $"{o.Name.Zh} {o.Contacts.Count}"));
    }

    [Theory, OnBothDatabases]
    public async Task Who_shares_an_address_or_a_number_with_somebody_known_is_told_of_beforehand(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.OrganisationAsync("甲公司", "Jia Co.", change: o => o.Contacts.Add(new Contact { Name = new("张伟", ""), Email = "zw@jia.example" }));
        await app.OrganisationAsync("乙公司", change: o => o.Phone = "022-12345678");

        var check = await app.CheckAsync(ImportedList.Csv(
            "单位名称,联系人,邮箱,电话\n甲贸易,张伟,ZW@jia.example,\n乙贸易,,,022-12345678\n丙公司,李娜,,13812345678\n丁公司,李娜,,13812345678\n甲公司,张伟,zw@jia.example,\n"));

        Assert.Equal(
            [
                "The address zw@jia.example is known of 甲公司 Jia Co.. If both are the same, they can be merged after the import.",
                "The number 022-12345678 is known of 乙公司. If both are the same, they can be merged after the import.",
                "The number 13812345678 is known of 丙公司. If both are the same, they can be merged after the import.",
            ],
            check.Texts("tr .note"));
        Assert.Equal("4 0 1 0", (await check.SubmitAsync("form[action$=completion]")).Sums());
    }

    [Theory, OnBothDatabases]
    public async Task A_row_adds_a_number_by_which_a_later_row_finds_the_organisation(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.OrganisationAsync("甲公司");

        var done = await app.ImportAsync(ImportedList.Csv("编号,单位名称,地址\nTJ-1,甲公司,\nTJ-1,甲公司（新名）,河西区\n"));

        Assert.Equal("0 2 0 0", done.Sums());
        Assert.Equal(["甲公司 TJ-1 河西区"], (await app.DirectoryAsync()).Select(o => $"{o.Name.Zh} {o.Code} {o.Address}"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_longer_than_there_is_room_for_is_told_or_left_out(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        await app.OrganisationAsync("甲公司", change: o => o.TagOnly([new string('旧', 290)]));
        var phones = string.Join('、', Enumerable.Range(0, 60).Select(number => $"138{number:00000000}"));

        var check = await app.CheckAsync(ImportedList.Csv($"单位名称,标签,联系人,手机\n甲公司,很长很长的新标签再长一点,张伟,{phones}\n{new string('长', 201)},,,\n"));
        Assert.Contains("200", check.Texts("tr.bad-row .error").Single());
        await check.SubmitAsync("form[action$=completion]");

        var organisation = (await app.DirectoryAsync()).Single();
        Assert.Equal(new string('旧', 290), organisation.Tags);
        Assert.InRange(organisation.Contacts.Single().MorePhones.Length, 300, Contact.MorePhonesLength);
    }

    [Theory, OnBothDatabases]
    public async Task Columns_matched_by_hand_are_remembered_for_the_next_list_with_that_header(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var columns = await app.UploadAsync(ImportedList.Csv("Blah,Who\nfoo,甲公司\n"));
        var refused = await columns.SubmitAsync("form[action$=columns]", new Dictionary<string, object?> { ["columns[name-zh]"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await refused.SubmitAsync("form[action$=columns]", new Dictionary<string, object?> { ["columns[name-zh]"] = "1", ["columns[address]"] = "0" });

        var next = await app.UploadAsync(ImportedList.Csv("Blah,Who\nbar,乙公司\n"));

        Assert.Contains("as for the last list", next.Words);
        Assert.Contains("乙公司", (await next.SubmitAsync("form[action$=columns]")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_may_not_edit_organisations_imports_none(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var import = (await app.UploadAsync(ImportedList.Csv("单位名称\n甲公司\n"))).Location;

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(Role.Staff)).GetAsync("/desk/imports/new?kind=nothing")).Status);
        foreach (var role in new[] { Role.Viewer, Role.Partner })
        {
            var visitor = await app.SignInAsync(role);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/desk/imports/new?kind=organisations")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(import)).Status);
        }
    }
}
