using System.Diagnostics;
using System.Text.Json;
using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.CheckIn.Devices;
using Events.Features.Registrations;
using Events.Tests.Features.CheckIn;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features.CheckIn;

/// <summary>A paired phone whose network comes and goes.</summary>
[Collection(BrowserCollection.Name)]
public class OfflineTests(BrowserFixture browser)
{
    /// <summary>What the browser writes into its console while there is no network.</summary>
    internal static readonly string[] LostLine = ["ERR_INTERNET_DISCONNECTED", "ERR_FAILED", "ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE", "ERR_INCOMPLETE_CHUNKED_ENCODING"];

    [Fact]
    public async Task Scans_survive_closing_the_browser_and_arrive_once()
    {
        var door = await Door.OpenAsync(browser.App);
        var guests = new List<Attendee>();
        foreach (var name in new[] { "张伟", "李娜", "王芳" }) guests.Add(await door.InviteAsync(name));
        using var line = new Line(browser.App.BaseAddress);
        var folder = TempFolder.New("profile");
        string address;
        await using (var visit = await browser.OpenProfileAsync(folder, View.Phone, line))
        {
            visit.Expected.AddRange(LostLine);
            address = await Phone.PairAsync(visit, door);
            line.Cut();
            foreach (var guest in guests.Take(2))
            {
                await Phone.ScanAsync(visit, await door.QrAsync(guest));
                await Expect(visit.Page.Locator(".checkin-admitted [data-part=otherName]")).ToHaveTextAsync(guest.Name);
            }
            await Phone.WaitsAsync(visit, 2);
        }
        Assert.Empty(await Phone.LogAsync(door));

        await using (var visit = await browser.OpenProfileAsync(folder, View.Phone, line))
        {
            // The page that was kept has the token of the session before.
            visit.Expected.AddRange([.. LostLine, "400"]);
            await visit.Page.GotoAsync(address);
            await Phone.WaitsAsync(visit, 2);
            await Phone.ScanAsync(visit, await door.QrAsync(guests[2]));
            await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();
            await Phone.ScanAsync(visit, await door.QrAsync(guests[0]));
            await Expect(visit.Page.Locator("[data-result=Repeated].checkin-result")).ToBeVisibleAsync();
            await Phone.WaitsAsync(visit, 4);
            Assert.Empty(await Phone.LogAsync(door));

            line.Mend();
            await Phone.WaitsAsync(visit, 0);
        }

        var log = await Phone.LogAsync(door);
        Assert.Equal(guests.Select(guest => guest.Id).Order(), log.Where(scan => scan.Result == ScanResult.Admitted).Select(scan => scan.AttendeeId!.Value).Order());
        Assert.Equal(4, log.Count);
        Assert.All(log, scan => Assert.NotNull(scan.DeviceId));
        foreach (var guest in guests) Assert.NotNull((await door.ReloadAsync(guest)).ArrivedAt);
        TempFolder.Delete(folder);
    }

    [Fact]
    public async Task Nothing_lies_in_clear_and_the_list_has_only_what_the_door_needs()
    {
        var door = await Door.OpenAsync(browser.App);
        var guest = await door.InviteAsync("欧阳修", with: a => (a.Email, a.Phone, a.LatinName) = ("ouyang@secret.example", "+86 13902084417", "OUYANG Xiu"));
        await door.InviteAsync("司马光", to: await Door.AddEventAsync(browser.App));
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.AddRange(LostLine);
        await Phone.PairAsync(visit, door);
        await visit.Context.SetOfflineAsync(true);
        await Phone.ScanAsync(visit, await door.QrAsync(guest));
        await Phone.WaitsAsync(visit, 1);

        var raw = await visit.Page.EvaluateAsync<string[]>(Phone.RawRecords);
        var list = await visit.Page.EvaluateAsync<string>($"async () => (await new (await import('checkin/vault')).SealedStore('checkin-list').get('list {door.Gate.Id}')).text");

        Assert.True(raw.Length >= 4);
        Assert.Equal(3, raw.Count(text => text == "key, extractable: false"));
        foreach (var secret in new[] { "欧阳修", "OUYANG", "ouyang", "4417", guest.TicketCode, "extractable: true" })
            Assert.DoesNotContain(raw, text => text.Contains(secret));
        Assert.Contains("欧阳修", list);
        foreach (var secret in new[] { "secret.example", "1390208", "司马光", "passport", "email" }) Assert.DoesNotContain(secret, list, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_revoked_device_forgets_the_list_at_once_and_keeps_what_it_has_not_sent()
    {
        var door = await Door.OpenAsync(browser.App);
        var guest = await door.InviteAsync();
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.AddRange([.. LostLine, "401"]);
        await Phone.PairAsync(visit, door, "丢失的手机");
        await visit.Context.SetOfflineAsync(true);
        await Phone.ScanAsync(visit, await door.QrAsync(guest));
        await Phone.WaitsAsync(visit, 1);
        await door.App.WriteAsync(async db => (await db.Set<Device>().SingleAsync(d => d.EventId == door.Event.Id)).Revoke(door.App.Clock.GetUtcNow()));

        await visit.Context.SetOfflineAsync(false);
        await Expect(visit.Page.Locator("[data-trouble=device]")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("main")).ToHaveAttributeAsync("data-list", "false");
        Assert.Equal(["checkin-cards", "checkin-queue"], await visit.Page.EvaluateAsync<string[]>("async () => (await indexedDB.databases()).map(({ name }) => name).sort()"));
        Assert.False(await visit.Page.EvaluateAsync<bool>("caches.has('checkin-pages')"));
        await visit.ShootAsync("checkin-revoked");
        Assert.Empty(await Phone.LogAsync(door));

        await Phone.PairAsync(visit, door);
        await Phone.WaitsAsync(visit, 0);
        Assert.Equal(ScanResult.Admitted, Assert.Single(await Phone.LogAsync(door)).Result);
    }

    [Fact]
    public async Task A_revoked_device_that_opens_the_page_forgets_the_list()
    {
        var door = await Door.OpenAsync(browser.App);
        await door.InviteAsync();
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.AddRange([.. LostLine, "401"]);
        var address = await Phone.PairAsync(visit, door);
        await visit.Page.GotoAsync("/privacy");
        await door.App.WriteAsync(async db => (await db.Set<Device>().SingleAsync(d => d.EventId == door.Event.Id)).Revoke(door.App.Clock.GetUtcNow()));

        await visit.Page.GotoAsync(address);

        await visit.Page.Locator("[data-forgotten]").WaitForAsync();
        Assert.DoesNotContain("checkin-list", await visit.Page.EvaluateAsync<string[]>("async () => (await indexedDB.databases()).map(({ name }) => name)"));
    }

    [Fact]
    public async Task Without_network_bad_tickets_are_refused_and_later_ones_admitted_by_signature()
    {
        var door = await Door.OpenAsync(browser.App);
        var cancelled = await door.InviteAsync("退订");
        await door.CancelAsync(cancelled);
        var other = await Door.AddEventAsync(browser.App);
        var foreign = await door.QrAsync(await door.InviteAsync(to: other), other);
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.AddRange(LostLine);
        await Phone.PairAsync(visit, door);
        await visit.Context.SetOfflineAsync(true);
        var late = await door.QrAsync(await door.InviteAsync("后来"));

        async Task RefusedAsync(string qr, string why)
        {
            await Phone.ScanAsync(visit, qr);
            await Expect(visit.Page.Locator(".checkin-refused [data-part=reason]")).ToContainTextAsync(why);
            await visit.Page.Locator(".checkin-refused .buttons button").First.ClickAsync();
        }

        await RefusedAsync(await door.QrAsync(cancelled), "The registration was cancelled on 2 Nov, 09:");
        await RefusedAsync(foreign, "This ticket is for another event.");
        await RefusedAsync(late[..^8] + "AAAAAAAA", "signature of this ticket is false");
        await RefusedAsync("https://example.org/nothing-of-ours", "not one of our tickets");
        await Phone.ScanAsync(visit, late);
        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();
        await Phone.ScanAsync(visit, late);
        await Expect(visit.Page.Locator("[data-result=Repeated].checkin-result")).ToBeVisibleAsync();
        await visit.ShootAsync("checkin-offline-repeated");
    }

    [Fact]
    public async Task A_server_that_is_slow_is_not_waited_for()
    {
        var door = await Door.OpenAsync(browser.App);
        var qr = await door.QrAsync(await door.InviteAsync());
        await using var visit = await browser.VisitAsync(View.Phone);
        await visit.SignInAsync(Role.Staff);
        await visit.Page.RouteAsync("**/checkin/scans", async route =>
        {
            await Task.Delay(4000);
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync($"/checkin/{door.Gate.Id}");
        await Phone.IsReadyAsync(visit);

        var watch = Stopwatch.StartNew();
        await Phone.ScanAsync(visit, qr);
        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();

        Assert.InRange(watch.ElapsedMilliseconds, 1000, 3500);
        await Phone.WaitsAsync(visit, 0);
        Assert.Single(await Phone.LogAsync(door));
    }

    [Fact]
    public async Task Two_windows_send_each_scan_once()
    {
        var door = await Door.OpenAsync(browser.App);
        var (one, two) = (await door.QrAsync(await door.InviteAsync("一")), await door.QrAsync(await door.InviteAsync("二")));
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.AddRange(LostLine);
        var address = await Phone.PairAsync(visit, door);
        await using var beside = await visit.BesideAsync();
        beside.Expected.AddRange(LostLine);
        await beside.Page.GotoAsync(address);
        await Phone.IsReadyAsync(beside);
        await visit.Context.SetOfflineAsync(true);
        await Phone.ScanAsync(visit, one);
        await Phone.ScanAsync(beside, two);
        await Phone.WaitsAsync(beside, 2);
        var posted = new System.Collections.Concurrent.ConcurrentBag<string>();
        visit.Context.Response += (_, response) =>
        {
            if (response is { Status: 200, Request: { Method: "POST", PostData: { } body } } && response.Url.EndsWith("/checkin/scans", StringComparison.Ordinal))
                foreach (var scan in JsonDocument.Parse(body).RootElement.EnumerateArray()) posted.Add(scan.GetProperty("id").GetString()!);
        };

        await visit.Context.SetOfflineAsync(false);
        await Phone.WaitsAsync(visit, 0);
        await Phone.WaitsAsync(beside, 0);

        Assert.Equal((await Phone.LogAsync(door)).Select(scan => scan.Id.ToString()).Order(), posted.Order());
        Assert.Equal(2, posted.Count);
    }
}
