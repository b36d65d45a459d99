using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features.CheckIn;

/// <summary>The scanner with a camera that films tickets.</summary>
[Collection(BrowserCollection.Name)]
public class ScannerTests(BrowserFixture browser, ScannerScene scene) : IClassFixture<ScannerScene>
{
    [Theory, InAllViews]
    public async Task A_good_code_lets_in(string language, int width)
    {
        var view = new View(language, width);
        await using var visit = await OpenAsync(view, scene.Good);
        var sheet = visit.Page.Locator(".checkin-result");

        await Expect(sheet).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("checkin-admitted"));
        await Expect(sheet.Locator(".word")).ToHaveTextAsync(language == "zh" ? "已签到" : "Checked in");
        await Expect(sheet.Locator(".name")).ToHaveTextAsync(language == "zh" ? scene.Guest.Name : scene.Guest.LatinName);
        await Expect(sheet.Locator(".honour")).ToHaveTextAsync(language == "zh" ? "使节" : "Envoy");
        Assert.Equal("32px", await sheet.Locator(".name").EvaluateAsync<string>("name => getComputedStyle(name).fontSize"));
        await visit.ShootAsync("checkin-admitted");
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
    }

    [Theory, InAllViews]
    public async Task A_second_scan_says_when_and_where_the_first_was(string language, int width)
    {
        await using var visit = await OpenAsync(new View(language, width), scene.Again);

        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".checkin-warning")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        await Expect(visit.Page.Locator("[data-part=reason]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(
            language == "zh" ? "^已于11月2日 09:\\d\\d在N3 南门签到$" : "^Checked in already: 2 Nov, 09:\\d\\d, South gate N3$"));
        await visit.ShootAsync("checkin-repeated");
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
    }

    [Theory]
    [InAllViews(ScanReason.AnotherEvent, "这是另一活动的票：津港经贸论坛", "This ticket is for another event: Tianjin Forum")]
    [InAllViews(ScanReason.Cancelled, "该报名已于11月2日 09:", "The registration was cancelled on 2 Nov, 09:")]
    [InAllViews(ScanReason.Forged, "票码签名不符", "The signature of this ticket is false")]
    public async Task A_bad_code_is_refused_with_its_reason(string language, int width, ScanReason reason, string zh, string en)
    {
        var film = reason switch { ScanReason.AnotherEvent => scene.AnotherEvent, ScanReason.Cancelled => scene.Revoked, _ => scene.Forged };
        await using var visit = await OpenAsync(new View(language, width), film);
        var sheet = visit.Page.Locator(".checkin-refused");

        await Expect(sheet.Locator(".word")).ToHaveTextAsync(language == "zh" ? "不能入场" : "Not admitted");
        await Expect(sheet.Locator("[data-part=reason]")).ToContainTextAsync(language == "zh" ? zh : en);
        await visit.ShootAsync($"checkin-refused-{reason}");
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
    }

    [Fact]
    public async Task A_code_that_stays_in_view_is_sent_once()
    {
        await using var visit = await OpenAsync(View.Phone, scene.Good);
        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();

        await Task.Delay(4500);

        await Expect(visit.Page.Locator(".checkin-warning")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Put_away_by_hand_the_same_code_counts_again()
    {
        await using var visit = await OpenAsync(View.Phone, scene.Good);
        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();

        await Expect(visit.Page.Locator(".checkin-warning")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_camera_stops_when_the_page_is_left()
    {
        await using var visit = await OpenAsync(View.Phone, scene.Good);
        await visit.Page.Locator("main[data-camera=on]").WaitForAsync();
        await visit.Page.EvaluateAsync("globalThis.track = document.querySelector('video').srcObject.getVideoTracks()[0]");
        Assert.Equal("live", await visit.Page.EvaluateAsync<string>("track.readyState"));

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Choose another gate" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/checkin");

        Assert.Equal("ended", await visit.Page.EvaluateAsync<string>("track.readyState"));
    }

    [Fact]
    public async Task A_camera_that_goes_is_told_of()
    {
        await using var visit = await OpenAsync(View.Phone, scene.Good);
        await visit.Page.Locator("main[data-camera=on]").WaitForAsync();

        await visit.Page.EvaluateAsync("document.querySelector('video').srcObject.getVideoTracks()[0].dispatchEvent(new Event('ended'))");

        await Expect(visit.Page.Locator("[data-trouble=missing]")).ToBeVisibleAsync();
        await visit.Page.Locator("[data-trouble=missing]").GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(visit.Page.Locator("main")).ToHaveAttributeAsync("data-camera", "on");
        await Expect(visit.Page.Locator("[data-trouble=missing]")).ToBeHiddenAsync();
    }

    private async Task<BrowserVisit> OpenAsync(View view, string film)
    {
        var visit = await browser.VisitAsync(view, CameraFilm.Arguments(film));
        await visit.SignInAsync(Role.Staff);
        await visit.Page.GotoAsync($"/checkin/{(await scene.AddGateAsync()).Id}");
        return visit;
    }
}
