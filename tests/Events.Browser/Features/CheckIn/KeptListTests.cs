using Events.Browser.Support;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.CheckIn.Devices;
using Events.Tests.Features.CheckIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features.CheckIn;

/// <summary>What a browser keeps lasts as long as the right to it, and scans that were not sent longer.</summary>
[Collection(BrowserCollection.Name)]
public class KeptListTests(BrowserFixture browser)
{
    private const string ListedGates = """
        async () => {
          const { SealedStore, stores } = await import('checkin/vault')
          return (await new SealedStore(stores.list).keys('list ')).map(id => id.slice(5))
        }
        """;

    [Fact]
    public async Task Scans_of_a_gate_that_the_phone_is_not_paired_for_any_more_wait_until_it_is()
    {
        var door = await Door.OpenAsync(browser.App);
        var other = await door.AddGateAsync("Hall");
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.AddRange([.. OfflineTests.LostLine, "400", "404"]);
        await Phone.PairAsync(visit, door);
        await visit.Context.SetOfflineAsync(true);
        await Phone.ScanAsync(visit, await door.QrAsync(await door.InviteAsync()));
        await Phone.WaitsAsync(visit, 1);
        await MoveAsync(door, other);
        await visit.Context.SetOfflineAsync(false);
        await visit.Page.GotoAsync($"/checkin/{other.Id}");
        await Expect(visit.Page.Locator("[data-trouble=lost] [data-checkin-target=lostCount]")).ToHaveTextAsync("1");
        await Phone.WaitsAsync(visit, 0);
        Assert.Empty(await Phone.LogAsync(door));

        await MoveAsync(door, door.Gate);
        await visit.Page.GotoAsync($"/checkin/{door.Gate.Id}");
        await visit.Page.Locator("[data-trouble=lost]").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(visit.Page.Locator("[data-trouble=lost]")).ToBeHiddenAsync();
        await Phone.WaitsAsync(visit, 0);
        Assert.Equal(ScanResult.Admitted, Assert.Single(await Phone.LogAsync(door)).Result);
    }

    [Fact]
    public async Task Whoever_signs_in_anew_has_list_and_page_again_and_is_told_no_more()
    {
        var door = await Door.OpenAsync(browser.App);
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.Add("401");
        await visit.SignInAsync(Role.Staff);
        await visit.Page.GotoAsync($"/checkin/{door.Gate.Id}");
        await Phone.IsReadyAsync(visit);
        await visit.Context.ClearCookiesAsync();

        await LookAgainAsync(visit);
        await Expect(visit.Page.Locator("[data-trouble=session]")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("main")).ToHaveAttributeAsync("data-list", "false");
        Assert.False(await visit.Page.EvaluateAsync<bool>("caches.has('checkin-pages')"));

        await using (var beside = await visit.BesideAsync()) await beside.SignInAsync(Role.Staff);
        await LookAgainAsync(visit);
        await Expect(visit.Page.Locator("main")).ToHaveAttributeAsync("data-list", "true");
        await Expect(visit.Page.Locator("[data-trouble=session]")).ToBeHiddenAsync();
        Assert.Contains("data-checkin-gate-value", await KeptPageAsync(visit, door.Gate));
    }

    [Fact]
    public async Task A_page_that_leads_elsewhere_is_not_kept()
    {
        var door = await Door.OpenAsync(browser.App);
        await using var visit = await browser.VisitAsync(View.Phone);
        await visit.SignInAsync(Role.Staff);
        await visit.Page.GotoAsync($"/checkin/{door.Gate.Id}");
        await Phone.IsReadyAsync(visit);
        await visit.Context.ClearCookiesAsync();

        await visit.Page.EvaluateAsync("async () => { await caches.delete('checkin-pages'); await (await import('checkin/app')).keepPage() }");

        Assert.Null(await KeptPageAsync(visit, door.Gate));
    }

    [Fact]
    public async Task A_gate_that_is_not_to_be_seen_any_more_takes_its_list_along()
    {
        var door = await Door.OpenAsync(browser.App);
        var other = await door.AddGateAsync("Hall");
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.Add("404");
        await Phone.PairAsync(visit, door);
        await MoveAsync(door, other);

        await LookAgainAsync(visit);

        await Expect(visit.Page.Locator("[data-trouble=gone]")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("main")).ToHaveAttributeAsync("data-list", "false");
        Assert.DoesNotContain("checkin-list", await visit.Page.EvaluateAsync<string[]>("async () => (await indexedDB.databases()).map(({ name }) => name)"));
        await visit.ShootAsync("checkin-gone");
        await visit.Page.ShouldHaveNoAxeViolationsAsync();
    }

    [Fact]
    public async Task A_list_whose_time_is_over_goes_at_whichever_gate_the_page_opens()
    {
        var door = await Door.OpenAsync(browser.App);
        await using var visit = await browser.VisitAsync(View.Phone);
        await Phone.PairAsync(visit, door);
        await visit.Page.EvaluateAsync("""
            async () => {
              const { SealedStore, stores } = await import('checkin/vault')
              const store = new SealedStore(stores.list)
              await store.put('until 0', { until: '2001-01-01T00:00:00Z', offset: 0 })
              await store.put('list 0', { text: '{}' })
              await store.put('note 0 x', {})
            }
            """);

        await visit.Page.ReloadAsync();
        await Phone.IsReadyAsync(visit);

        Assert.Equal([door.Gate.Id.ToString()], await visit.Page.EvaluateAsync<string[]>(ListedGates));
    }

    [Fact]
    public async Task Pairing_for_another_event_leaves_nothing_of_the_one_before()
    {
        var (door, other) = (await Door.OpenAsync(browser.App), await Door.OpenAsync(browser.App));
        await using var visit = await browser.VisitAsync(View.Phone);
        await Phone.PairAsync(visit, door);

        await Phone.PairAsync(visit, other);

        Assert.Equal([other.Gate.Id.ToString()], await visit.Page.EvaluateAsync<string[]>(ListedGates));
        Assert.Null(await KeptPageAsync(visit, door.Gate));
    }

    [Fact]
    public async Task Where_the_browser_keeps_nothing_people_are_checked_in_all_the_same()
    {
        var door = await Door.OpenAsync(browser.App);
        var (one, two) = (await door.QrAsync(await door.InviteAsync("一")), await door.QrAsync(await door.InviteAsync("二")));
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.AddRange(OfflineTests.LostLine);
        await visit.Page.AddInitScriptAsync("IDBFactory.prototype.open = () => { throw new DOMException('private', 'InvalidStateError') }");
        await Phone.PairAsync(visit, door);

        await Phone.ScanAsync(visit, one);
        await Expect(visit.Page.Locator(".checkin-admitted [data-part=otherName]")).ToHaveTextAsync("一");
        await visit.Context.SetOfflineAsync(true);
        await Phone.ScanAsync(visit, two);
        await Expect(visit.Page.Locator(".checkin-admitted [data-part=otherName]")).ToHaveTextAsync("二");
        await visit.Context.SetOfflineAsync(false);
        await Phone.WaitsAsync(visit, 0);

        Assert.Equal(2, (await Phone.LogAsync(door)).Count);
    }

    [Fact]
    public async Task A_disk_that_is_full_loses_no_scan()
    {
        var door = await Door.OpenAsync(browser.App);
        await using var visit = await browser.VisitAsync(View.Phone);
        visit.Expected.AddRange(OfflineTests.LostLine);
        await Phone.PairAsync(visit, door);
        await visit.Page.EvaluateAsync("""
            () => {
              const put = IDBObjectStore.prototype.put
              IDBObjectStore.prototype.put = function (...values) {
                const request = put.apply(this, values)
                request.addEventListener('success', () => this.transaction.abort())
                return request
              }
            }
            """);
        await visit.Context.SetOfflineAsync(true);

        await Phone.ScanAsync(visit, await door.QrAsync(await door.InviteAsync()));
        await Expect(visit.Page.Locator(".checkin-admitted")).ToBeVisibleAsync();
        await Phone.WaitsAsync(visit, 1);
        await visit.Context.SetOfflineAsync(false);
        await Phone.WaitsAsync(visit, 0);

        Assert.Single(await Phone.LogAsync(door));
    }

    /// <summary>As when somebody comes back to the window.</summary>
    private static Task LookAgainAsync(BrowserVisit visit) => visit.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");

    private static Task<string?> KeptPageAsync(BrowserVisit visit, Gate gate) =>
        visit.Page.EvaluateAsync<string?>($"async () => await (await (await caches.open('checkin-pages')).match('/checkin/{gate.Id}'))?.text() ?? null");

    /// <summary>The phone is for another gate from now on.</summary>
    private static Task MoveAsync(Door door, Gate gate) => door.App.WriteAsync(async db =>
    {
        var device = await db.Set<Device>().Include(d => d.Gates).SingleAsync(d => d.EventId == door.Event.Id);
        device.Gates.Clear();
        device.Gates.Add(await db.Gates.SingleAsync(one => one.Id == gate.Id));
    });
}
