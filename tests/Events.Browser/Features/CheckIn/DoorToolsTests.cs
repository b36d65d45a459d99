using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.CheckIn.Cards;
using Events.Features.CheckIn.Devices;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms;
using Events.Tests.Features.CheckIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features.CheckIn;

/// <summary>What the door does with a person beside letting them in: the party, an exception, another category, the business card.</summary>
[Collection(BrowserCollection.Name)]
public class DoorToolsTests(BrowserFixture browser)
{
    [Fact]
    public async Task Those_of_a_party_who_are_ticked_come_in_with_one_scan()
    {
        var door = await Door.OpenAsync(browser.App);
        var people = await door.App.WriteAsync(async db => (await Registration.RegisterAsync(
            db, door.Event, RegistrationSource.Import, "zh", [new Attendee { Name = "一" }, new Attendee { Name = "二" }, new Attendee { Name = "三" }], door.App.Clock.GetUtcNow(), default)).Attendees);
        await using var visit = await OpenAsync(door, Role.Staff);

        await Phone.ScanAsync(visit, await door.QrAsync(people[0]));
        await visit.Page.GetByLabel("二").CheckAsync();
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
        await visit.ShootAsync("checkin-party");
        await visit.Page.Locator(".party button").ClickAsync();

        await Expect(visit.Page.Locator(".checkin-admitted .name")).ToHaveTextAsync("二");
        await Phone.WaitsAsync(visit, 0);
        var arrived = await Task.WhenAll(people.Select(async person => (await door.ReloadAsync(person)).HasArrived));
        Assert.Equal([true, true, false], arrived);
    }

    [Fact]
    public async Task Somebody_of_a_party_who_may_not_come_in_is_not_overlooked()
    {
        var door = await Door.OpenAsync(browser.App);
        var gate = await door.AddGateAsync("Members", gate => gate.Categories = [AttendeeCategory.Member]);
        var people = await door.App.WriteAsync(async db => (await Registration.RegisterAsync(db, door.Event, RegistrationSource.Import, "zh",
            [Member("一"), new Attendee { Name = "二", Category = AttendeeCategory.Vip }, Member("三"), new Attendee { Name = "四", Category = AttendeeCategory.Vip }], door.App.Clock.GetUtcNow(), default)).Attendees);
        await using var visit = await OpenAsync(door, Role.Staff, gate);

        await Phone.ScanAsync(visit, await door.QrAsync(people[0]));
        foreach (var name in new[] { "二", "三", "四" }) await visit.Page.GetByLabel(name).CheckAsync();
        await visit.Page.Locator(".party button").ClickAsync();

        await Expect(visit.Page.Locator(".checkin-refused .name")).ToHaveTextAsync("二 · 四");
        await Expect(visit.Page.Locator(".checkin-refused [data-part=reason]")).ToHaveTextAsync("This gate is only for: Member");
        await visit.ShootAsync("checkin-party-refused");
        await Phone.WaitsAsync(visit, 0);
        var arrived = await Task.WhenAll(people.Select(async person => (await door.ReloadAsync(person)).HasArrived));
        Assert.Equal([true, false, true, false], arrived);

        static Attendee Member(string name) => new() { Name = name, Category = AttendeeCategory.Member };
    }

    [Fact]
    public async Task An_organiser_lets_in_with_a_reason()
    {
        var door = await Door.OpenAsync(browser.App);
        var guest = await door.InviteAsync();
        await door.CancelAsync(guest);
        await using var visit = await OpenAsync(door, Role.Organiser);

        await Phone.ScanAsync(visit, await door.QrAsync(guest));
        await visit.Page.Locator(".checkin-refused #checkin-reason").FillAsync("The minister asked for him");
        await visit.ShootAsync("checkin-override");
        await visit.Page.Locator(".checkin-refused .override button").ClickAsync();

        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();
        Assert.Equal(["The minister asked for him"], (await Phone.LogAsync(door)).Select(scan => scan.Override).OfType<string>());
        Assert.True((await door.ReloadAsync(guest)).HasArrived);
    }

    [Fact]
    public async Task Staff_are_not_asked_for_a_reason()
    {
        var door = await Door.OpenAsync(browser.App);
        var guest = await door.InviteAsync();
        await door.CancelAsync(guest);
        await using var visit = await OpenAsync(door, Role.Staff);

        await Phone.ScanAsync(visit, await door.QrAsync(guest));

        await Expect(visit.Page.Locator(".checkin-refused")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#checkin-reason")).ToHaveCountAsync(0);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Somebody_inside_comes_as_another_category_with_or_without_network(bool online)
    {
        var door = await Door.OpenAsync(browser.App);
        var guest = await door.InviteAsync("李娜");
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.AddRange(OfflineTests.LostLine);
        await Phone.PairAsync(visit, door);
        await visit.Context.SetOfflineAsync(!online);

        await Phone.ScanAsync(visit, await door.QrAsync(guest));
        await visit.Page.GetByText("Category and business card").ClickAsync();
        await Expect(visit.Page.Locator("#checkin-category")).ToHaveValueAsync(nameof(AttendeeCategory.Member));
        await visit.Page.Locator("#checkin-category").SelectOptionAsync(nameof(AttendeeCategory.Vip));
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
        await visit.ShootAsync("checkin-category");
        await visit.Page.Locator(".extras form button").ClickAsync();

        await Expect(visit.Page.Locator("[data-result=Changed].checkin-result")).ToContainTextAsync("Guest of honour");
        await visit.Context.SetOfflineAsync(false);
        await Phone.WaitsAsync(visit, 0);
        Assert.Equal((AttendeeCategory.Vip, true), ((await door.ReloadAsync(guest)) is var person ? person.Category : default, person.HasArrived));
        Assert.Equal([ScanResult.Admitted, ScanResult.Repeated], (await Phone.LogAsync(door)).Select(scan => scan.Result).Order());
    }

    [Fact]
    public async Task The_photo_of_a_business_card_waits_for_the_network_and_is_kept_with_the_person()
    {
        var door = await Door.OpenAsync(browser.App);
        var guest = await door.InviteAsync("李娜");
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.AddRange(OfflineTests.LostLine);
        await Phone.PairAsync(visit, door);
        var photo = new FilePayload { Name = "IMG_0001.png", MimeType = "image/png", Buffer = await visit.Page.ScreenshotAsync() };
        await visit.Context.SetOfflineAsync(true);

        await Phone.ScanAsync(visit, await door.QrAsync(guest));
        await visit.Page.GetByText("Category and business card").ClickAsync();
        var camera = visit.Page.Locator(".extras input[type=file]");
        await camera.SetInputFilesAsync(new FilePayload { Name = "IMG_0002.jpg", MimeType = "image/jpeg", Buffer = "no picture"u8.ToArray() });
        await Expect(visit.Page.GetByText("This photo cannot be read.")).ToBeVisibleAsync();
        await camera.SetInputFilesAsync(photo);
        await Expect(visit.Page.GetByText("The photo is kept with the person.")).ToBeVisibleAsync();
        await visit.ShootAsync("checkin-card");
        await Phone.WaitsAsync(visit, 2);

        await visit.Context.SetOfflineAsync(false);
        await Phone.WaitsAsync(visit, 0);
        Assert.True(await HasCardAsync(door, guest));
    }

    [Fact]
    public async Task A_photo_outlasts_a_time_at_another_gate()
    {
        var door = await Door.OpenAsync(browser.App);
        var guest = await door.InviteAsync("李娜");
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.AddRange([.. OfflineTests.LostLine, "404"]);
        await Phone.PairAsync(visit, door);
        await visit.Context.SetOfflineAsync(true);
        await Phone.ScanAsync(visit, await door.QrAsync(guest));
        await visit.Page.GetByText("Category and business card").ClickAsync();
        await visit.Page.Locator(".extras input[type=file]").SetInputFilesAsync(new FilePayload { Name = "IMG_0001.png", MimeType = "image/png", Buffer = await visit.Page.ScreenshotAsync() });
        await Phone.WaitsAsync(visit, 2);
        await visit.Page.GotoAsync("about:blank");

        var elsewhere = await Door.OpenAsync(browser.App);
        await TakeOverAsync(visit, elsewhere);
        await visit.Context.SetOfflineAsync(false);
        await Phone.PairAsync(visit, elsewhere);
        await Phone.WaitsAsync(visit, 1);
        Assert.False(await HasCardAsync(door, guest));

        await Phone.PairAsync(visit, door);
        await Phone.WaitsAsync(visit, 0);
        Assert.True(await HasCardAsync(door, guest));
    }

    /// <summary>Gives a phone that has no network the place of another device, so that its worker sends nothing as the device before, once there is one.</summary>
    private async Task TakeOverAsync(BrowserVisit visit, Door door)
    {
        await using var other = await browser.VisitAsync(View.Phone);
        await Phone.PairAsync(other, door);
        var cookie = (await other.Context.CookiesAsync()).Single(one => one.Name == DeviceAuthentication.Cookie);
        await visit.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = true, SameSite = cookie.SameSite }]);
    }

    private static Task<bool> HasCardAsync(Door door, Attendee guest) =>
        door.App.ReadAsync(db => db.UploadedFiles.AnyAsync(file => file.AttendeeId == guest.Id && file.QuestionKey == BusinessCard.Key));

    private async Task<BrowserVisit> OpenAsync(Door door, Role role, Gate? gate = null)
    {
        var visit = await browser.VisitAsync(View.Phone, ["--use-fake-device-for-media-stream", "--deny-permission-prompts"]);
        await visit.SignInAsync(role);
        await visit.Page.GotoAsync($"/checkin/{(gate ?? door.Gate).Id}");
        await Phone.IsReadyAsync(visit);
        return visit;
    }
}
