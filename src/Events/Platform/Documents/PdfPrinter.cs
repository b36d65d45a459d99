using Microsoft.Playwright;

namespace Events.Platform.Documents;

/// <summary>
/// Prints HTML to PDF with the machine's Chromium. Script and network are off: a paper holds all it needs. One browser serves all papers.
/// </summary>
public sealed partial class PdfPrinter(ILogger<PdfPrinter> log) : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    private readonly SemaphoreSlim starting = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where Chromium is, or null: then a paper is shown as a page for the user's own browser to print.</summary>
    public static string? Chromium { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named && File.Exists(named) ? named : Places.FirstOrDefault(File.Exists);

    public bool IsAvailable
    {
        get
        {
            if (Chromium is null) NoChromium();
            return Chromium is not null;
        }
    }

    /// <summary>Prints a whole HTML document; its CSS says the page size.</summary>
    /// <exception cref="PlaywrightException">The browser could not print it.</exception>
    public async Task<byte[]> PrintAsync(string html)
    {
        var running = await BrowserAsync();
        await using var context = await running.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load });
        return await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
    }

    private async Task<IBrowser> BrowserAsync()
    {
        if (browser is { IsConnected: true }) return browser;
        await starting.WaitAsync();
        try
        {
            if (browser is { IsConnected: true }) return browser;
            playwright ??= await Playwright.CreateAsync();
            return browser = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Chromium,
                Args = Environment.UserName == "root" ? ["--no-sandbox", "--disable-background-networking"] : ["--disable-background-networking"],
            });
        }
        finally
        {
            starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        starting.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "No Chromium was found, so papers open print-ready in the user's browser. Install it: apt-get install chromium fonts-noto-cjk")]
    private partial void NoChromium();
}
