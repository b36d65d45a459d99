using Events.Browser.Support;
using Events.Features.CheckIn;
using Events.Tests.Features.CheckIn;
using Events.Tests.Features.CheckIn.Devices;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Events.Browser.Features.CheckIn;

/// <summary>A paired phone at a door, with what it keeps.</summary>
public static class Phone
{
    /// <summary>All that the browser keeps in its databases, as it lies there.</summary>
    public const string RawRecords = """
        async () => {
          const done = request => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error) })
          const texts = []
          for (const { name } of await indexedDB.databases()) {
            const database = await done(indexedDB.open(name))
            for (const store of database.objectStoreNames)
              for (const value of await done(database.transaction(store).objectStore(store).getAll()))
                texts.push(value instanceof CryptoKey ? `key, extractable: ${value.extractable}` : new TextDecoder('latin1').decode(value.data) + new TextDecoder().decode(value.data) + JSON.stringify(value))
            database.close()
          }
          return texts
        }
        """;

    public static async Task<string> PairAsync(BrowserVisit visit, Door door, string name = "平板 3")
    {
        var id = await PairedDevice.AddAsync(door, name);
        await PairAsync(visit, await PairedDevice.FindAsync(door, id));
        return $"/checkin/{door.Gate.Id}";
    }

    public static async Task PairAsync(BrowserVisit visit, Events.Features.CheckIn.Devices.Device device)
    {
        await visit.Page.GotoAsync($"/checkin/pair/{device.PairingSecret}");
        await visit.Page.Locator("form[method=post][action^='/checkin/pair/'] button").ClickAsync();
        await IsReadyAsync(visit);
    }

    public static Task IsReadyAsync(BrowserVisit visit) => visit.Page.Locator("main[data-list=true][data-kept=true]").WaitForAsync();

    /// <summary>By a hand scanner.</summary>
    public static async Task ScanAsync(BrowserVisit visit, string qr)
    {
        await visit.Page.Keyboard.TypeAsync(qr);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    public static Task WaitsAsync(BrowserVisit visit, int count) =>
        Expect(visit.Page.Locator("[data-checkin-target=unsent]")).ToHaveAttributeAsync("data-count", count.ToString(System.Globalization.CultureInfo.InvariantCulture), new() { Timeout = 30_000 });

    public static Task<List<Scan>> LogAsync(Door door) => door.App.ReadAsync(db => db.Set<Scan>().AsNoTracking().Where(scan => scan.EventId == door.Event.Id).ToListAsync());
}
