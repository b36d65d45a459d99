using System.Net;
using Events.Features.Accounts;
using Events.Features.CheckIn.Badges;
using Events.Features.Registrations;
using Events.Features.Registrations.Tickets;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Badges;

public class BadgesTests
{
    [Theory, OnBothDatabases]
    public async Task The_look_is_chosen_seen_and_kept(Database database)
    {
        var door = await Door.OpenAsync(database);
        await door.InviteAsync("欧阳修远");
        var page = await door.Staff.GetAsync(Address(door));
        Assert.Equal(["欧阳修远"], page.Texts(".badge-preview .name:not(.other)"));
        Assert.NotNull(page.Document.QuerySelector(".badge-preview .on-a6 .code svg"));
        Assert.Equal([door.Event.Title.Zh], page.Texts(".badge-preview .event [lang=zh-CN]"));
        Assert.Equal([door.Event.Title.En], page.Texts(".badge-preview .event [lang=en]"));

        var preview = await door.Staff.GetAsync($"{Address(door)}/preview?Layout=Label62&ShowsQr=false&ShowsCategory=true");
        Assert.NotNull(preview.Document.QuerySelector("turbo-frame#badge-preview .on-label62 .category"));
        Assert.Null(preview.Document.QuerySelector(".code, .organisation, .title"));

        var late = await door.Staff.GetAsync(Address(door));
        page = await page.SubmitAsync($"form[action='{Address(door)}']", new { Layout = "Label90", ShowsJobTitle = false });
        Assert.Equal("Saved.", page.Flash);
        Assert.NotNull(page.Document.QuerySelector(".badge-preview .on-label90 .organisation"));
        Assert.Null(page.Document.QuerySelector(".badge-preview .title"));
        page = await page.SubmitAsync($"form[action='{Address(door)}']", new { Layout = "Sheet" });
        Assert.NotNull(page.Document.QuerySelector(".badge-sheet .on-sheet"));

        var told = await late.SubmitAsync($"form[action='{Address(door)}']", new { Layout = "A7" });
        Assert.True(told.Words.Contains("Somebody else has changed this in the meantime.") || told.Words.Contains("Somebody has chosen these badges"));
    }

    [Theory, OnBothDatabases]
    public async Task All_are_printed_in_one_PDF_and_the_next_time_only_the_new(Database database)
    {
        var door = await Door.OpenAsync(database);
        var first = await door.InviteAsync("阿明");
        var foreigner = await door.InviteAsync("Wolfeschlegelsteinhausenbergerdorff", with: a => (a.LatinName, a.Category) = ("", AttendeeCategory.Envoy));
        await door.CancelAsync(await door.InviteAsync("已取消"));

        var pdf = new Pdf((await PrintAsync(door)).Bytes);
        Assert.Equal(2, await pdf.PagesAsync());
        await ShouldBeOfAsync(door, first, await pdf.QrCodeAsync());
        var words = await pdf.WordsAsync();
        Assert.All(new[] { "阿明", "ZHANG Wei", "天津泰达进出口贸易有限公司", "经理", "会员", "Member", "Wolfeschlegelstein-", "使节 Envoy", door.Event.Title.En }, part => Assert.Contains(part, words));
        Assert.DoesNotContain("已取消", words);
        Assert.Equal(2, await door.App.ReadAsync(db => db.BadgePrints.CountAsync(print => print.EventId == door.Event.Id && print.PrintedAt == door.App.Clock.GetUtcNow() && print.Times == 1)));

        var none = await PrintAsync(door);
        Assert.Equal(Address(door), none.Location);
        Assert.Equal("There is no badge to print.", none.Flash);

        await door.InviteAsync("新来");
        Assert.Equal(1, await new Pdf((await PrintAsync(door, AttendeeCategory.Member)).Bytes).PagesAsync());
        Assert.Equal(2, await new Pdf((await PrintAsync(door, AttendeeCategory.Member, again: true)).Bytes).PagesAsync());
        Assert.Equal([1, 2, 2], await door.App.ReadAsync(db => db.BadgePrints.Where(print => print.EventId == door.Event.Id).Select(print => print.Times).Order().ToListAsync()));
        Assert.Equal(["Member 2 2", "Envoy 1 1", "All categories 3 3"], (await door.Staff.GetAsync(Address(door))).Texts("tbody tr").Select(row => row[..row.IndexOf(" Print")]));
    }

    [Theory, OnBothDatabases]
    public async Task Ten_are_printed_on_a_sheet(Database database)
    {
        var door = await Door.OpenAsync(database);
        await door.App.AddAsync(new BadgeSetting { EventId = door.Event.Id, Layout = BadgeLayout.Sheet });
        for (var i = 0; i < 11; i++) await door.InviteAsync($"来宾{i}");

        Assert.Equal(2, await new Pdf((await PrintAsync(door)).Bytes).PagesAsync());
    }

    [Theory, OnBothDatabases]
    public async Task One_is_printed_from_the_page_of_the_person_as_often_as_asked(Database database)
    {
        var door = await Door.OpenAsync(database);
        var guest = await door.InviteAsync("李娜");
        var person = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/attendees/{guest.Id}");
        Assert.Contains("Not printed yet", person.Words);

        for (var time = 0; time < 2; time++)
            await ShouldBeOfAsync(door, guest, await new Pdf((await person.SubmitAsync("form[action$='/badge']")).Bytes).QrCodeAsync());

        person = await person.AgainAsync();
        Assert.Contains("Printed on", person.Words);
        Assert.Contains("Print it again", person.Words);
        Assert.Equal(2, (await door.App.ReadAsync(db => db.BadgePrints.SingleAsync(print => print.AttendeeId == guest.Id))).Times);
    }

    [Theory, OnBothDatabases]
    public async Task The_latest_arrivals_are_printed_one_by_one(Database database)
    {
        var door = await Door.OpenAsync(database);
        var (early, late) = (await door.InviteAsync("早到"), await door.InviteAsync("晚到"));
        await door.InviteAsync("未到");
        await door.SendAsync(door.Scan(await door.QrAsync(early), at: door.App.Clock.GetUtcNow().AddMinutes(-5)));
        await door.SendAsync(door.Scan(await door.QrAsync(late), at: door.App.Clock.GetUtcNow().AddMinutes(-1)));

        var page = await door.Staff.GetAsync($"{Address(door)}/arrivals");
        Assert.Equal(["晚到", "早到"], page.Texts("tbody .title"));
        var slip = await page.SubmitAsync($"form[action='/desk/events/{door.Event.Id}/attendees/{late.Id}/badge']");
        Assert.Equal("application/pdf", slip.ContentHeaders.ContentType!.MediaType);

        page = await door.Staff.GetAsync($"{Address(door)}/arrivals/latest");
        Assert.Equal(["早到", "晚到"], page.Texts("tbody .title"));
        Assert.Equal(["false", "true"], page.Document.QuerySelectorAll("turbo-frame tr[data-printed]").Select(row => row.GetAttribute("data-printed")));
        slip = await door.Staff.PostAsync($"/desk/events/{door.Event.Id}/attendees/{early.Id}/badge/slip");
        Assert.Equal(["早到"], slip.Texts(".name-badge .name:not(.other)"));
        Assert.DoesNotContain("<html", slip.Body);
    }

    [Theory, OnBothDatabases]
    public async Task However_many_arrive_at_once_all_wait_for_their_badge(Database database)
    {
        var door = await Door.OpenAsync(database);
        var people = new List<Attendee>();
        for (var number = 0; number < 25; number++) people.Add(await door.InviteAsync());
        await door.PostAsync(people.ConvertAll(person => door.Scan(code: person.TicketCode)));

        var page = await door.Staff.GetAsync($"{Address(door)}/arrivals/latest");

        Assert.Equal(25, page.Document.QuerySelectorAll("tr[data-printed=false]").Length);
    }

    [Theory]
    [OnBothDatabases(Role.Viewer, null, HttpStatusCode.Forbidden)]
    [OnBothDatabases(Role.Partner, null, HttpStatusCode.Forbidden)]
    [OnBothDatabases(Role.Staff, "B7", HttpStatusCode.NotFound)]
    public async Task Others_print_no_badges(Database database, Role role, string? unit, HttpStatusCode expected)
    {
        var door = await Door.OpenAsync(database);
        var guest = await door.InviteAsync();
        var visitor = await door.App.SignInAsync(role, unit);

        Assert.Equal(expected, (await visitor.GetAsync(Address(door))).Status);
        Assert.Equal(expected, (await visitor.GetAsync($"{Address(door)}/arrivals")).Status);
        Assert.Equal(expected, (await visitor.GetAsync($"{Address(door)}/preview")).Status);
        await visitor.GetAsync("/desk/account");
        Assert.Equal(expected, (await visitor.PostAsync($"/desk/events/{door.Event.Id}/attendees/{guest.Id}/badge")).Status);
        Assert.False(await door.App.ReadAsync(db => db.BadgePrints.AnyAsync(print => print.AttendeeId == guest.Id)));
    }

    [Fact]
    public async Task A_thousand_badges_are_one_PDF()
    {
        var door = await Door.OpenAsync(Database.Sqlite);
        await door.App.WriteAsync(db => Registration.RegisterAsync(db, door.Event, RegistrationSource.Import, "zh",
            [.. Enumerable.Range(0, 1000).Select(i => new Attendee { Name = $"欧阳{i}", LatinName = $"OUYANG Number {i}", Organisation = "天津泰达进出口贸易有限公司", JobTitle = "经理" })], door.App.Clock.GetUtcNow(), default));
        await PrintAsync(await OneAsync(door.App));

        var pdf = await PrintAsync(door);

        Assert.Equal(1000, await new Pdf(pdf.Bytes).PagesAsync());
    }

    /// <summary>A signature is another each time, so that it is checked and not compared.</summary>
    private static async Task ShouldBeOfAsync(Door door, Attendee person, string code)
    {
        Assert.True(TicketPayload.TryParse(code, out var payload));
        Assert.Equal(person.TicketCode, payload.TicketCode);
        Assert.True(await door.App.InScopeAsync(services => services.GetRequiredService<TicketSigner>().IsGenuineAsync(door.Event, payload, default)));
    }

    private static async Task<Door> OneAsync(TestApp app)
    {
        var door = await Door.OpenAsync(app);
        await door.InviteAsync();
        return door;
    }

    private static string Address(Door door) => $"/desk/events/{door.Event.Id}/badges";

    private static async Task<Page> PrintAsync(Door door, AttendeeCategory? category = null, bool again = false)
    {
        await door.Staff.GetAsync(Address(door));
        return await door.Staff.PostAsync($"{Address(door)}/prints", ("category", category?.ToString() ?? ""), ("again", again ? "true" : "false"));
    }
}
