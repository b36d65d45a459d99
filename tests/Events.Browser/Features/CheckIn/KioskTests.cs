using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Features.Registrations;
using Events.Tests.Features.CheckIn;
using Events.Tests.Features.CheckIn.Devices;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features.CheckIn;

/// <summary>The tablet at which people check themselves in, with a camera that films tickets.</summary>
[Collection(BrowserCollection.Name)]
public class KioskTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("events-kiosk").FullName;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        Directory.Delete(folder, true);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("zh", 1024)]
    [InlineData("en", 390)]
    public async Task Somebody_is_welcomed_gets_a_badge_and_the_page_goes_back_to_its_start(string language, int width)
    {
        var door = await Door.OpenAsync(browser.App);
        var guest = await door.InviteAsync("达尼亚尔·阿赫梅托夫", with: a => (a.LatinName, a.Category) = ("Daniyar Akhmetov", AttendeeCategory.Envoy));
        await using var visit = await OpenAsync(new View(language, width), door, CameraFilm.Write(folder, (null, 3), (await door.QrAsync(guest), 1.5), (null, 20)));
        var page = visit.Page;
        await page.Locator(".kiosk[data-camera=on]").WaitForAsync();
        await visit.ShootAsync("kiosk-start");
        await page.ShouldHaveNoAxeViolationsAsync();

        var welcome = page.Locator("[data-screen=welcome]");
        await Expect(welcome.Locator(".name")).ToHaveTextAsync("达尼亚尔·阿赫梅托夫", new() { Timeout = 20_000 });
        await Expect(welcome).ToContainTextAsync("Welcome!");
        await visit.ShootAsync("kiosk-welcome");
        await page.ShouldHaveNoAxeViolationsAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-printed", "1");
        var printed = await page.EvaluateAsync<string>("printed[0]");
        Assert.Contains("Daniyar Akhmetov", printed);
        Assert.Equal(0, await page.Locator(".badge-slips").CountAsync());

        await Expect(page.Locator("[data-screen=start]")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        Assert.DoesNotContain("Akhmetov", await page.Locator("body").InnerTextAsync());
    }

    [Fact]
    public async Task A_wrong_code_is_told_politely_and_sent_to_the_desk()
    {
        var door = await Door.OpenAsync(browser.App);
        var other = await Door.AddEventAsync(browser.App);
        var code = await door.QrAsync(await door.InviteAsync("别人", to: other), other);
        await using var visit = await OpenAsync(new View("zh", 1024), door, CameraFilm.Write(folder, (code, 1)));

        var sorry = visit.Page.Locator("[data-screen=refused]");
        await Expect(sorry).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(sorry).ToContainTextAsync("Please go to the desk");
        await visit.ShootAsync("kiosk-refused");
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("printed.length"));
    }

    [Fact]
    public async Task Without_a_camera_it_asks_for_the_scanner_and_a_code_typed_by_one_serves()
    {
        var door = await Door.OpenAsync(browser.App);
        var qr = await door.QrAsync(await door.InviteAsync("李娜"));
        await using var visit = await browser.VisitAsync(new View("zh", 1024), ["--use-fake-device-for-media-stream", "--deny-permission-prompts"]);
        await visit.Page.AddInitScriptAsync("window.print = () => {}");
        await visit.SignInAsync(Role.Staff);
        await visit.Page.GotoAsync($"/checkin/{door.Gate.Id}/kiosk");

        await Expect(visit.Page.GetByText("请将入场二维码对准扫码器")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("请将入场二维码对准摄像头")).ToBeHiddenAsync();
        await visit.ShootAsync("kiosk-no-camera");
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
        await Phone.ScanAsync(visit, qr);

        await Expect(visit.Page.Locator("[data-screen=welcome] .name")).ToHaveTextAsync("李娜");
    }

    [Fact]
    public async Task A_tablet_that_is_paired_as_a_kiosk_opens_as_one_and_nothing_else()
    {
        var door = await Door.OpenAsync(browser.App);
        var qr = await door.QrAsync(await door.InviteAsync("李娜"));
        var id = await PairedDevice.AddAsync(door, "自助机", isKiosk: true);
        await using var visit = await browser.VisitAsync(new View("zh", 1024), CameraFilm.Arguments(CameraFilm.Write(folder, (null, 2), (qr, 2))));
        visit.Expected.Add("403");
        await visit.Page.AddInitScriptAsync("window.print = () => {}");

        await visit.Page.GotoAsync($"/checkin/pair/{(await PairedDevice.FindAsync(door, id)).PairingSecret}");
        await visit.ShootAsync("kiosk-pair");
        await visit.Page.Locator("form[method=post][action^='/checkin/pair/'] button").ClickAsync();

        await Expect(visit.Page.Locator("[data-screen=welcome] .name")).ToHaveTextAsync("李娜", new() { Timeout = 20_000 });
        Assert.EndsWith("/kiosk", visit.Page.Url);
        await visit.Page.GotoAsync("/checkin");
        Assert.EndsWith("/kiosk", visit.Page.Url);
        Assert.Equal(403, (await visit.Page.GotoAsync($"/checkin/{door.Gate.Id}"))!.Status);
    }

    [Fact]
    public async Task Whoever_shows_a_code_during_the_welcome_is_welcomed_next()
    {
        var door = await Door.OpenAsync(browser.App);
        var (one, two) = (await door.QrAsync(await door.InviteAsync("李娜")), await door.QrAsync(await door.InviteAsync("王芳")));
        await using var visit = await OpenAsync(new View("zh", 1024), door, CameraFilm.Write(folder, (one, 6), (two, 20)));
        var name = visit.Page.Locator("[data-screen=welcome] .name");

        await Expect(name).ToHaveTextAsync("李娜", new() { Timeout = 20_000 });
        await Expect(name).ToHaveTextAsync("王芳", new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task A_camera_that_goes_is_started_anew()
    {
        var door = await Door.OpenAsync(browser.App);
        await using var visit = await OpenAsync(new View("zh", 1024), door, CameraFilm.Write(folder, (null, 10)));
        await visit.Page.Locator(".kiosk[data-camera=on]").WaitForAsync();

        await visit.Page.EvaluateAsync("() => { window.track = document.querySelector('video').srcObject.getVideoTracks()[0]; track.stop(); track.dispatchEvent(new Event('ended')) }");

        await visit.Page.WaitForFunctionAsync("() => { const [now] = document.querySelector('video').srcObject?.getVideoTracks() ?? []; return now && now !== track && now.readyState === 'live' }");
    }

    private async Task<BrowserVisit> OpenAsync(View view, Door door, string film)
    {
        var visit = await browser.VisitAsync(view, CameraFilm.Arguments(film));
        await visit.Page.AddInitScriptAsync("window.printed = []; window.print = () => { document.documentElement.dataset.printed = printed.push(document.querySelector('.badge-slips').textContent) }");
        await visit.SignInAsync(Role.Staff);
        await visit.Page.GotoAsync($"/checkin/{door.Gate.Id}/kiosk");
        return visit;
    }
}
