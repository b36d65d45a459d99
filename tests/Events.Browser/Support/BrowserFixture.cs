using System.Collections.Concurrent;
using Events.Platform.Documents;
using Events.Tests.Support;
using Microsoft.Playwright;

namespace Events.Browser.Support;

/// <summary>
/// The program on a socket of 127.0.0.1, on SQLite, with a clock that goes; and the machine's Chromium. All tests share both, one after the other.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>Chromium without its windows, which is what most tests need and takes a quarter less time. It cannot ask its user for a permission.</summary>
    private const string Shell = "/usr/bin/chromium-headless-shell";

    private readonly ConcurrentDictionary<string, Lazy<Task<IBrowser>>> browsers = [];
    private IPlaywright playwright = null!;

    public TestApp App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (PdfPrinter.Chromium is null) throw new InvalidOperationException("Chromium is missing: apt-get install chromium fonts-noto-cjk");
        App = await TestApp.StartAsync(Database.Sqlite, new() { Listens = true, Clock = ManualClock.Running() });
        playwright = await Playwright.CreateAsync();
        // Two suites share two processors.
        Assertions.SetDefaultExpectTimeout(15_000);
    }

    public async Task DisposeAsync()
    {
        foreach (var browser in browsers.Values) await (await browser.Value).DisposeAsync();
        playwright.Dispose();
        await App.DisposeAsync();
    }

    /// <summary>Opens a browser window of its own, without a session.</summary>
    /// <param name="arguments">Of Chromium's command line; a browser is started for each set of them.</param>
    public async Task<BrowserVisit> VisitAsync(View view, params string[] arguments)
    {
        var browser = await browsers.GetOrAdd(string.Join(' ', arguments), _ => new(() => LaunchAsync(arguments))).Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = App.BaseAddress.ToString(),
            Locale = view.Language == "zh" ? "zh-CN" : "en-GB",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = view.Width, Height = view.IsPhone ? 844 : 800 },
            HasTouch = view.IsPhone,
        });
        return new BrowserVisit(App, view, context, await context.NewPageAsync());
    }

    /// <summary>Opens a browser whose folder outlives it, as on a phone that is switched off and on.</summary>
    public async Task<BrowserVisit> OpenProfileAsync(string folder, View view, Line line)
    {
        var context = await playwright.Chromium.LaunchPersistentContextAsync(folder, new()
        {
            ExecutablePath = PdfPrinter.Chromium,
            Args = Arguments([]),
            BaseURL = line.Address.ToString(),
            Locale = view.Language == "zh" ? "zh-CN" : "en-GB",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = view.Width, Height = view.IsPhone ? 844 : 800 },
        });
        return new BrowserVisit(App, view, context, context.Pages[0]);
    }

    private Task<IBrowser> LaunchAsync(string[] arguments) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = File.Exists(Shell) && !arguments.Contains("--deny-permission-prompts") ? Shell : PdfPrinter.Chromium,
        Args = Arguments(arguments),
    });

    private static string[] Arguments(string[] more) => ["--disable-background-networking", .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(), .. more];
}

/// <summary>Names the collection of all tests with a browser, so that they share one <see cref="BrowserFixture"/>.</summary>
[CollectionDefinition(Name)]
public class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
