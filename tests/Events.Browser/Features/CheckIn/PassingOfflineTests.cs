using Events.Browser.Support;
using Events.Features.CheckIn;
using Events.Features.Registrations;
using Events.Tests.Features.CheckIn;
using Events.Tests.Features.CheckIn.Devices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features.CheckIn;

/// <summary>What happens at a door without network counts when the network is back.</summary>
[Collection(BrowserCollection.Name)]
public class PassingOfflineTests(BrowserFixture browser)
{
    [Fact]
    public async Task Whoever_goes_out_without_network_has_left()
    {
        var door = await Door.OpenAsync(browser.App);
        var guest = await door.InviteAsync();
        await door.SendAsync(door.Scan(code: guest.TicketCode));
        await using var visit = await PairAsync(door);
        await visit.Context.SetOfflineAsync(true);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Out" }).ClickAsync();
        await Phone.ScanAsync(visit, await door.QrAsync(guest));
        await Expect(visit.Page.Locator(".checkin-result .word")).ToHaveTextAsync("Checked out");
        await visit.Context.SetOfflineAsync(false);
        await Phone.WaitsAsync(visit, 0);

        Assert.NotNull((await door.App.ReadAsync(db => db.Admissions.SingleAsync(a => a.AttendeeId == guest.Id))).LeftAt);
    }

    [Fact]
    public async Task What_is_undone_without_network_is_undone()
    {
        var door = await Door.OpenAsync(browser.App);
        var guest = await door.InviteAsync();
        await using var visit = await PairAsync(door);
        await Phone.ScanAsync(visit, await door.QrAsync(guest));
        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();
        await Phone.WaitsAsync(visit, 0);
        await visit.Context.SetOfflineAsync(true);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo the check-in" }).ClickAsync();
        await Expect(visit.Page.Locator(".checkin-result[data-result=Undone]")).ToBeVisibleAsync();
        await visit.Context.SetOfflineAsync(false);
        await Phone.WaitsAsync(visit, 0);

        Assert.Null((await door.ReloadAsync(guest)).ArrivedAt);
    }

    [Fact]
    public async Task Whoever_came_in_by_one_entrance_is_inside_for_the_other_and_for_no_hall()
    {
        var door = await Door.OpenAsync(browser.App);
        var (other, hall) = (await door.AddGateAsync("South gate", gate => gate.IsEntrance = true), await door.AddGateAsync("Hall"));
        var qr = await door.QrAsync(await door.InviteAsync());
        await using var visit = await PairAsync(door, other, hall);
        foreach (var gate in new[] { other, hall, door.Gate }) await OpenAsync(visit, gate);
        await visit.Context.SetOfflineAsync(true);

        await Phone.ScanAsync(visit, qr);
        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();
        await Phone.WaitsAsync(visit, 1);
        await OpenAsync(visit, other);
        await Phone.ScanAsync(visit, qr);
        await Expect(visit.Page.Locator("[data-result=Repeated].checkin-result")).ToBeVisibleAsync();
        await OpenAsync(visit, hall);
        await Phone.ScanAsync(visit, qr);
        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_walk_in_comes_in_though_the_others_go_out_and_is_undone_by_the_new_ticket()
    {
        var door = await Door.OpenAsync(browser.App);
        await using var visit = await PairAsync(door);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Out" }).ClickAsync();
        await EnterAsync(visit, "诸葛亮");
        await Expect(visit.Page.Locator(".checkin-admitted .word")).ToHaveTextAsync("Checked in");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo the check-in" }).ClickAsync();

        await Expect(visit.Page.Locator(".checkin-result[data-result=Undone]")).ToBeVisibleAsync();
        Assert.Null((await door.App.ReadAsync(db => db.Attendees.SingleAsync(a => a.EventId == door.Event.Id))).ArrivedAt);
    }

    [Fact]
    public async Task A_walk_in_without_network_is_registered_when_it_is_back()
    {
        var door = await Door.OpenAsync(browser.App);
        await using var visit = await PairAsync(door);
        await visit.Context.SetOfflineAsync(true);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Walk-in" }).ClickAsync();
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
        await visit.ShootAsync("checkin-walkin");
        await visit.Page.Locator("#checkin-walkin-name").FillAsync("诸葛亮");
        await visit.Page.Locator("#checkin-walkin-name").PressAsync("Enter");
        await Expect(visit.Page.Locator(".checkin-admitted .name")).ToHaveTextAsync("诸葛亮");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo the check-in" })).ToHaveCountAsync(0);
        await Phone.WaitsAsync(visit, 1);
        await visit.Context.SetOfflineAsync(false);
        await Phone.WaitsAsync(visit, 0);

        var person = await door.App.ReadAsync(db => db.Attendees.SingleAsync(a => a.EventId == door.Event.Id));
        Assert.Equal(("诸葛亮", true), (person.Name, person.HasArrived));
        Assert.Equal(ScanResult.Admitted, Assert.Single(await Phone.LogAsync(door)).Result);
    }

    [Fact]
    public async Task A_walk_in_without_network_is_held_to_the_rules_of_the_gate()
    {
        var door = await Door.OpenAsync(browser.App);
        var gate = await door.AddGateAsync("Members", gate => gate.Categories = [AttendeeCategory.Member, AttendeeCategory.Vip]);
        await using var visit = await PairAsync(door, gate);
        await OpenAsync(visit, gate);
        await visit.Context.SetOfflineAsync(true);

        await EnterAsync(visit, "诸葛亮");

        await Expect(visit.Page.Locator(".checkin-refused [data-part=reason]")).ToHaveTextAsync("This gate is only for: Member, Guest of honour");
    }

    private async Task<BrowserVisit> PairAsync(Door door, params Gate[] more)
    {
        var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.AddRange(OfflineTests.LostLine);
        var id = await PairedDevice.AddAsync(door, "平板 3", [door.Gate, .. more]);
        await visit.Page.GotoAsync($"/checkin/pair/{(await PairedDevice.FindAsync(door, id)).PairingSecret}");
        await visit.Page.Locator("form[method=post][action^='/checkin/pair/'] button").ClickAsync();
        await visit.Page.WaitForURLAsync(url => !url.Contains("/pair/"));
        await OpenAsync(visit, door.Gate);
        return visit;
    }

    private static async Task OpenAsync(BrowserVisit visit, Gate gate)
    {
        await visit.Page.GotoAsync($"/checkin/{gate.Id}");
        await Phone.IsReadyAsync(visit);
    }

    private static async Task EnterAsync(BrowserVisit visit, string name)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Walk-in" }).ClickAsync();
        await visit.Page.Locator("#checkin-walkin-name").FillAsync(name);
        await visit.Page.Locator("#checkin-walkin-name").PressAsync("Enter");
    }
}
