using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.Registrations;
using Events.Tests.Features.CheckIn;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features.CheckIn;

/// <summary>The scanner without a camera, without network and after the session has ended.</summary>
[Collection(BrowserCollection.Name)]
public class ScannerByHandTests(BrowserFixture browser)
{
    private static readonly string[] NoPermission = ["--use-fake-device-for-media-stream", "--deny-permission-prompts"];

    [Theory, InAllViews]
    public async Task Without_the_camera_it_says_what_to_do_and_people_are_found_by_name(string language, int width)
    {
        var door = await Door.OpenAsync(browser.App);
        for (var i = 0; i < 5; i++) await door.InviteAsync($"张伟{i}");
        var guest = await door.InviteAsync("李娜", with: a => (a.LatinName, a.Organisation, a.Category) = ("LI Na", "德意志联邦共和国驻华大使馆", AttendeeCategory.Vip));
        await door.SendAsync(door.Scan(code: (await door.InviteAsync("李强", with: a => a.LatinName = "LI Qiang")).TicketCode));
        await using var visit = await OpenAsync(new View(language, width), door.Gate);
        var page = visit.Page;

        var trouble = page.Locator("[data-trouble=denied]");
        await Expect(trouble).ToBeVisibleAsync();
        await visit.ShootAsync("checkin-denied");
        await page.ShouldHaveNoAxeViolationsAsync();

        await trouble.GetByRole(AriaRole.Button, new() { Name = language == "zh" ? "姓名或票码" : "Name or code" }).ClickAsync();
        await page.Locator("#checkin-q").PressSequentiallyAsync("li");
        await Expect(page.Locator(".checkin-search li")).ToHaveCountAsync(2);
        await visit.ShootAsync("checkin-search");
        await page.ShouldHaveNoAxeViolationsAsync();

        await page.Locator(".checkin-search li", new() { HasText = guest.Name }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator(".checkin-search")).ToBeHiddenAsync();
        await Expect(page.Locator("[data-result=ConfirmIn] .name")).ToHaveTextAsync(language == "zh" ? "李娜" : "LI Na");
        await visit.ShootAsync("checkin-confirm");
        await page.ShouldHaveNoAxeViolationsAsync();

        await page.Locator("[data-result=ConfirmIn] .btn-primary").ClickAsync();
        await Expect(page.Locator(".checkin-admitted .name")).ToHaveTextAsync(language == "zh" ? "李娜" : "LI Na");

        await page.GetByRole(AriaRole.Button, new() { Name = language == "zh" ? "撤销签到" : "Undo the check-in" }).ClickAsync();
        await Expect(page.Locator(".checkin-result[data-result=Undone]")).ToBeVisibleAsync();
        Assert.Null((await door.ReloadAsync(guest)).ArrivedAt);
    }

    [Fact]
    public async Task A_code_is_typed_into_the_same_field()
    {
        var door = await Door.OpenAsync(browser.App);
        var code = (await door.InviteAsync()).TicketCode.ToLowerInvariant();
        await using var visit = await OpenAsync(View.Phone, door.Gate);

        await visit.Page.Locator(".checkin-bar button").First.ClickAsync();
        await visit.Page.Locator("#checkin-q").FillAsync($"{code[..13]} {code[13..]}");
        await visit.Page.Locator("#checkin-q").PressAsync("Enter");

        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_hand_scanner_types_into_the_page_and_the_count_follows()
    {
        var door = await Door.OpenAsync(browser.App);
        var qr = await door.QrAsync(await door.InviteAsync());
        await using var visit = await OpenAsync(View.Desk, door.Gate);
        await Expect(visit.Page.Locator(".checkin-top .count")).ToHaveTextAsync("0 / 1");

        await visit.Page.Keyboard.TypeAsync(qr);
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".checkin-top .count")).ToHaveTextAsync("1 / 1");
    }

    [Fact]
    public async Task Whoever_goes_out_is_checked_out()
    {
        var door = await Door.OpenAsync(browser.App);
        var qr = await door.QrAsync(await door.InviteAsync());
        await door.SendAsync(door.Scan(qr));
        await using var visit = await OpenAsync(View.Phone, door.Gate);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Out" }).ClickAsync();
        await visit.Page.Keyboard.TypeAsync(qr);
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator(".checkin-result .word")).ToHaveTextAsync("Checked out");
    }

    [Theory, InAllViews]
    public async Task Without_network_scans_wait_and_none_is_dropped(string language, int width)
    {
        var door = await Door.OpenAsync(browser.App);
        var (one, two) = (await door.QrAsync(await door.InviteAsync("一")), await door.QrAsync(await door.InviteAsync("二")));
        await using var visit = await OpenAsync(new View(language, width), door.Gate);
        visit.Expected.Add("ERR_INTERNET_DISCONNECTED");

        await visit.Page.Locator("main[data-list=true]").WaitForAsync();
        await visit.Context.SetOfflineAsync(true);
        foreach (var qr in new[] { one, two })
        {
            await visit.Page.Keyboard.TypeAsync(qr);
            await visit.Page.Keyboard.PressAsync("Enter");
        }
        await Expect(visit.Page.Locator(".unsent [data-checkin-target=unsentCount]")).ToHaveTextAsync("2");
        await Expect(visit.Page.Locator(".line.off")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".checkin-admitted .name")).ToHaveTextAsync(language == "zh" ? "二" : "ZHANG Wei");
        await visit.ShootAsync("checkin-offline");
        await visit.Page.ShouldHaveNoAxeViolationsAsync();

        await visit.Context.SetOfflineAsync(false);
        await Expect(visit.Page.Locator(".unsent")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".checkin-top .count b")).ToHaveTextAsync("2");
    }

    [Fact]
    public async Task After_the_session_has_ended_scans_wait_for_a_new_one()
    {
        var door = await Door.OpenAsync(browser.App);
        var qr = await door.QrAsync(await door.InviteAsync());
        await using var visit = await OpenAsync(View.Phone, door.Gate);
        visit.Expected.Add("401");
        await visit.Context.ClearCookiesAsync();

        await visit.Page.Keyboard.TypeAsync(qr);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("[data-trouble=session]")).ToBeVisibleAsync();
        await visit.ShootAsync("checkin-session");
        await visit.Page.ShouldHaveNoAxeViolationsAsync();

        await using (var other = await visit.BesideAsync()) await other.SignInAsync(Role.Staff);
        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(visit.Page.Locator("[data-trouble=session]")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".checkin-top .count")).ToHaveTextAsync("1 / 1", new() { Timeout = 20_000 });
    }

    private async Task<BrowserVisit> OpenAsync(View view, Gate gate)
    {
        var visit = await browser.VisitAsync(view, NoPermission);
        await visit.SignInAsync(Role.Staff);
        await visit.Page.GotoAsync($"/checkin/{gate.Id}");
        return visit;
    }
}
