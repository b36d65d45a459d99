using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Features.CheckIn.Badges;
using Events.Features.Planning.Guests;
using Events.Features.Registrations;
using Events.Tests.Features.CheckIn;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features.CheckIn;

/// <summary>Badges as a browser draws and prints them, and the board on the wall.</summary>
[Collection(BrowserCollection.Name)]
public class BadgePagesTests(BrowserFixture browser)
{
    private static readonly string[] Names =
    [
        "李明", "欧阳修远", "达尼亚尔·阿赫梅托夫", "Anna Weber", "Wolfeschlegelsteinhausenbergerdorff", "Maximilian-Alexander Wolfeschlegelsteinhausenbergerdorff",
        "محمد عبد الرحمن الهاشمي", "Щербаков Александр Святославович", "Abdulrahman bin Mohammed Al-Thani", "WILLIAM WOMMACK", "Ng",
    ];

    public static TheoryData<BadgeLayout> Layouts => [.. Enum.GetValues<BadgeLayout>()];

    [Theory, MemberData(nameof(Layouts))]
    public async Task Every_name_stays_in_its_place_on_paper(BadgeLayout layout)
    {
        var door = await Door.OpenAsync(browser.App);
        await browser.App.AddAsync(new BadgeSetting { EventId = door.Event.Id, Layout = layout });
        foreach (var name in Names)
            await door.InviteAsync(name, with: a => (a.LatinName, a.Category, a.Organisation) = (name[0] > 0x2E80 ? "Maximilian OUYANG-Wolfeschlegel" : "", AttendeeCategory.Vip, "中国国际贸易促进委员会天津市分会（天津国际商会）对外联络部"));
        await using var visit = await browser.VisitAsync(new View("zh", 1280));
        await visit.SignInAsync(Role.Staff);
        await visit.Page.GotoAsync($"/desk/events/{door.Event.Id}/badges");
        await visit.Page.EvaluateAsync("""
            async () => {
              const slips = await Promise.all((await Promise.all([IDS].map(id => fetch(`/desk/events/EVENT/attendees/${id}/badge/slip`, {
                method: 'POST', headers: { 'X-CSRF-Token': document.querySelector('[name=__RequestVerificationToken]').value } })))).map(answer => answer.text()))
              document.body.innerHTML = slips.join('')
            }
            """.Replace("IDS", string.Join(',', await browser.App.ReadAsync(db => db.Attendees.Where(a => a.EventId == door.Event.Id).Select(a => a.Id).ToListAsync()))).Replace("EVENT", door.Event.Id.ToString()));

        Assert.Equal(Names.Length, await visit.Page.Locator(".name-badge").CountAsync());
        var over = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.name-badge')].flatMap(badge => {
              const box = badge.getBoundingClientRect(), said = []
              if (badge.scrollHeight > badge.clientHeight + 1) said.push(`high ${badge.scrollHeight}/${badge.clientHeight}: ${badge.innerText}`)
              const who = badge.querySelector('.who')
              const place = who.getBoundingClientRect(), lines = [...who.children].map(line => line.getBoundingClientRect())
              if (lines[0].top < place.top - 1 || lines.at(-1).bottom > place.bottom + 1) said.push(`high ${lines[0].top}–${lines.at(-1).bottom} of ${place.top}–${place.bottom}: ${who.innerText}`)
              for (const line of badge.querySelectorAll('.name bdi')) {
                const range = document.createRange(); range.selectNodeContents(line)
                if (range.getClientRects().length > 1) said.push(`broken: ${line.innerText}`)
                if (range.getBoundingClientRect().width > box.width - 8) said.push(`wide: ${line.innerText}`)
              }
              return said
            })
            """);
        await visit.ShootAsync($"badge-{layout}", fullPage: true);
        Assert.True(over.Length == 0, string.Join('\n', over));
    }

    [Theory, InAllViews]
    public async Task The_look_is_seen_before_it_is_saved(string language, int width)
    {
        var door = await Door.OpenAsync(browser.App);
        await door.InviteAsync("欧阳修远", with: a => a.Category = AttendeeCategory.Vip);
        await door.InviteAsync();
        await using var visit = await browser.VisitAsync(new View(language, width));
        await visit.SignInAsync(Role.Staff);
        await visit.Page.GotoAsync($"/desk/events/{door.Event.Id}/badges");
        await Expect(visit.Page.Locator(".badge-preview .on-a6")).ToBeVisibleAsync();
        await visit.ShootAsync("badges", fullPage: true);
        await visit.Page.ShouldHaveNoAxeViolationsAsync();

        await visit.Page.Locator("select[name=Layout]").SelectOptionAsync("Label90");
        await Expect(visit.Page.Locator(".badge-preview .on-label90 .code")).ToBeVisibleAsync();
        await visit.Page.Locator("input[name=ShowsQr][type=checkbox]").UncheckAsync();
        await Expect(visit.Page.Locator(".badge-preview .on-label90 .code")).ToHaveCountAsync(0);
        Assert.False(await browser.App.ReadAsync(db => db.BadgeSettings.AnyAsync(setting => setting.EventId == door.Event.Id)));
    }

    [Theory, InAllViews]
    public async Task Whoever_arrives_is_listed_at_once_and_printed_by_itself(string language, int width)
    {
        var door = await Door.OpenAsync(browser.App);
        var (early, late) = (await door.InviteAsync("早到"), await door.InviteAsync("晚到"));
        await door.SendAsync(door.Scan(await door.QrAsync(early)));
        await using var visit = await browser.VisitAsync(new View(language, width));
        await visit.Page.AddInitScriptAsync("window.printed = []; window.print = () => { document.documentElement.dataset.printed = printed.push(document.querySelector('.badge-slips').textContent) }");
        await visit.SignInAsync(Role.Staff);
        await visit.Page.GotoAsync($"/desk/events/{door.Event.Id}/badges/arrivals");
        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await visit.Page.Locator("[data-slips-target=auto]").CheckAsync();

        await door.SendAsync(door.Scan(await door.QrAsync(late)));
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-printed", "1");
        Assert.Contains("晚到", await visit.Page.EvaluateAsync<string>("printed[0]"));
        await Expect(visit.Page.Locator("tr[data-printed=true] .title")).ToHaveTextAsync("晚到");
        await visit.ShootAsync("badge-arrivals", fullPage: true);
        await visit.Page.ShouldHaveNoAxeViolationsAsync();

        await visit.Page.Locator("tr[data-printed=false] button").ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-printed", "2");
        Assert.Contains("早到", await visit.Page.EvaluateAsync<string>("printed[1]"));
        await Expect(visit.Page.Locator("tr[data-printed=true]")).ToHaveCountAsync(2);
    }

    [Theory, InAllViews]
    public async Task The_board_follows_the_gates(string language, int width)
    {
        var door = await Door.OpenAsync(browser.App);
        var envoy = await door.InviteAsync("达尼亚尔·阿赫梅托夫", with: a => (a.LatinName, a.Category) = ("Daniyar Akhmetov", AttendeeCategory.Envoy));
        for (var i = 0; i < 7; i++) await door.InviteAsync($"贵宾{i}", with: a => (a.Category, a.LatinName) = (AttendeeCategory.Vip, ""));
        for (var i = 0; i < 12; i++) await door.SendAsync(door.Scan(await door.QrAsync(await door.InviteAsync($"来宾{i}")), at: browser.App.Clock.GetUtcNow().AddMinutes(-i * i / 4d)));
        await browser.App.AddAsync(new GuestOfHonour { EventId = door.Event.Id, Name = new("达尼亚尔·阿赫梅托夫", "Daniyar Akhmetov"), Title = new("大使", "Ambassador"), Organisation = new("哈萨克斯坦驻华大使馆", "Embassy of Kazakhstan") });
        await using var visit = await browser.VisitAsync(new View(language, width));
        await visit.SignInAsync(Role.Staff);

        await visit.Page.GotoAsync($"/desk/events/{door.Event.Id}/board");
        await Expect(visit.Page.Locator(".board-count b")).ToHaveTextAsync("12");
        await door.SendAsync(door.Scan(await door.QrAsync(envoy)));
        await Expect(visit.Page.Locator(".board-count b")).ToHaveTextAsync("13");
        await Expect(visit.Page.Locator(".board-guests .here")).ToHaveCountAsync(1);

        await visit.ShootAsync("board", fullPage: true);
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }
}
