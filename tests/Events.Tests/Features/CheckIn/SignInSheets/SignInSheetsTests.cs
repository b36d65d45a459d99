using System.Net;
using Events.Features.Accounts;
using Events.Features.CheckIn.SignInSheets;
using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms.Sessions;
using Events.Platform.Text;
using Events.Tests.Support;

namespace Events.Tests.Features.CheckIn.SignInSheets;

public class SignInSheetsTests
{
    [Theory, OnBothDatabases]
    public async Task A_list_of_everybody_stands_in_the_order_of_pinyin_then_of_Latin_letters(Database database)
    {
        var door = await Door.OpenAsync(database);
        foreach (var name in new[] { "Anna Weber", "周杰", "安宁", "Émile Durand", "李娜" }) await door.InviteAsync(name);
        await door.CancelAsync(await door.InviteAsync("已取消"));

        var page = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/sign-in-sheets/print");

        Assert.Equal(["安宁", "李娜", "周杰", "Anna Weber", "Émile Durand"], page.Texts("tbody td:nth-child(2) bdi:first-child"));
        Assert.Equal(["1", "2", "3", "4", "5"], page.Texts("tbody td:first-child"));
        Assert.Contains("ZHANG Wei", page.Words);
        Assert.Equal(["序号 No.", "姓名 Name", "单位 Organisation", "职务 Job title", "签字 Signature"], page.Texts("thead th"));
    }

    [Theory, OnBothDatabases]
    public async Task Each_page_has_the_head_again_and_its_number(Database database)
    {
        var door = await Door.OpenAsync(database);
        for (var i = 0; i < 30; i++) await door.InviteAsync($"来宾{i}", with: a => a.Category = i < 20 ? AttendeeCategory.Guest : AttendeeCategory.Press);

        var pdf = new Pdf((await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/sign-in-sheets/pdf?by=Category")).Bytes);

        var words = await pdf.WordsAsync();
        var pages = await pdf.PagesAsync();
        Assert.Equal(3, pages);
        Assert.Equal(pages, words.Split("签字").Length - 1);
        Assert.Equal(pages, words.Split(door.Event.Title.En).Length - 1);
        Assert.Matches("3 ?/ ?3", words);
        Assert.Contains("媒体 Press", words);
    }

    [Theory, OnBothDatabases]
    public async Task Sessions_and_organisations_have_their_own_lists(Database database)
    {
        var door = await Door.OpenAsync(database);
        var session = await door.App.WriteAsync(async db =>
        {
            var made = new Session { Event = (await db.Events.FindAsync(door.Event.Id))!, Title = new Bilingual("圆桌会", "Round table"), TakesSignUp = true };
            db.Add(made);
            await db.SaveChangesAsync();
            return made;
        });
        await door.InviteAsync("李娜", with: a => { a.Organisation = "Zeta GmbH"; a.Choose([new SessionChoice(session.Id, session.SeatsId, session.Title, null, 0, 0, default, default, null)]); });
        await door.InviteAsync("王强", with: a => a.Organisation = "天津港集团");
        await door.InviteAsync("安宁", with: a => a.Organisation = "天津港集团");
        var address = $"/desk/events/{door.Event.Id}/sign-in-sheets/print";

        var sessions = await door.Staff.GetAsync($"{address}?by=Session");
        Assert.Equal(["圆桌会 Round table"], sessions.Texts(".part"));
        Assert.Equal(["李娜"], sessions.Texts("tbody td:nth-child(2) bdi:first-child"));

        var organisations = await door.Staff.GetAsync($"{address}?by=Organisation");
        Assert.Equal(["天津港集团", "Zeta GmbH"], organisations.Texts(".sign-in-group"));
        Assert.Equal(["安宁", "王强", "李娜"], organisations.Texts("tbody td:nth-child(2) bdi:first-child"));
        Assert.Single(organisations.Document.QuerySelectorAll("article"));
    }

    [Theory]
    [OnBothDatabases(Role.Partner, null, HttpStatusCode.Forbidden)]
    [OnBothDatabases(Role.Viewer, "B7", HttpStatusCode.NotFound)]
    [OnBothDatabases(Role.Viewer, null, HttpStatusCode.OK)]
    public async Task The_house_prints_the_lists_of_its_events(Database database, Role role, string? unit, HttpStatusCode expected)
    {
        var door = await Door.OpenAsync(database);

        Assert.Equal(expected, (await (await door.App.SignInAsync(role, unit)).GetAsync($"/desk/events/{door.Event.Id}/sign-in-sheets/print?by={SheetsBy.Everybody}")).Status);
    }
}
