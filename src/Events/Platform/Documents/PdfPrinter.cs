using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Events.Platform.Documents;

/// <summary>
/// Prints HTML to PDF, and draws it as a picture, with the machine's Chromium. Script and network are off: a paper holds all it needs. One browser serves all papers, and its
/// pages are used again, since a new one would have to load all fonts anew.
/// </summary>
public sealed partial class PdfPrinter(ILogger<PdfPrinter> log) : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    /// <summary>How far a paper that runs over is made smaller, step by step.</summary>
    private static readonly float[] Scales = [1, 0.93f, 0.86f, 0.8f, 0.74f, 0.68f, 0.6f];

    private readonly SemaphoreSlim turns = new(Math.Clamp(Environment.ProcessorCount, 2, 8));
    private readonly SemaphoreSlim starting = new(1);
    private readonly ConcurrentBag<IPage> free = [];
    private IPlaywright? playwright;
    private IBrowser? browser;
    private bool isMissed;

    /// <summary>Where Chromium is, or null: then a paper is shown as a page for the user's own browser to print.</summary>
    public static string? Chromium { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? (File.Exists(named) ? named : null) : Places.FirstOrDefault(File.Exists);

    public bool IsAvailable
    {
        get
        {
            if (Chromium is null && !Interlocked.Exchange(ref isMissed, true)) NoChromium();
            return Chromium is not null;
        }
    }

    /// <summary>Prints a whole HTML document; its CSS says the page size.</summary>
    /// <param name="mostPages">Makes a document that would run over this number of pages smaller, until it does not.</param>
    /// <exception cref="PlaywrightException">The browser could not print it.</exception>
    public Task<byte[]> PrintAsync(string html, int? mostPages = null) => InTurnAsync(page => PrintAsync(page, html, mostPages));

    /// <summary>Draws a whole HTML document as a PNG picture.</summary>
    /// <param name="width">In pixels; what runs over is cut off.</param>
    /// <exception cref="PlaywrightException">The browser could not draw it.</exception>
    public Task<byte[]> DrawAsync(string html, int width, int height) => InTurnAsync(async page =>
    {
        await page.SetViewportSizeAsync(width, height);
        await page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load });
        return await page.ScreenshotAsync(new() { Type = ScreenshotType.Png });
    });

    private async Task<byte[]> InTurnAsync(Func<IPage, Task<byte[]>> work)
    {
        await turns.WaitAsync();
        try
        {
            return await OnFreePageAsync(work);
        }
        catch (PlaywrightException) when (browser is not { IsConnected: true })
        {
            // The browser has died; a new one does the work.
            return await OnFreePageAsync(work);
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<byte[]> OnFreePageAsync(Func<IPage, Task<byte[]>> work)
    {
        var page = await PageAsync();
        try
        {
            var done = await work(page);
            free.Add(page);
            return done;
        }
        catch
        {
            await CloseAsync(page);
            throw;
        }
    }

    private static async Task<byte[]> PrintAsync(IPage page, string html, int? mostPages)
    {
        await page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load });
        byte[] pdf = [];
        foreach (var scale in Scales)
        {
            pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Scale = scale });
            if (mostPages is null || PageCount(pdf) <= mostPages) break;
        }
        return pdf;
    }

    /// <summary>Chromium writes each page as an object of its own, uncompressed.</summary>
    private static int PageCount(ReadOnlySpan<byte> pdf) => pdf.Count("/Type /Page"u8) - pdf.Count("/Type /Pages"u8);

    private async Task<IPage> PageAsync()
    {
        var running = await BrowserAsync();
        while (free.TryTake(out var known))
            if (!known.IsClosed && known.Context.Browser == running) return known;
        var context = await running.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true });
        return await context.NewPageAsync();
    }

    private static async Task CloseAsync(IPage page)
    {
        try
        {
            await page.Context.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // It went with its browser.
        }
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
        turns.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "No Chromium was found, so papers open print-ready in the user's browser. Install it: apt-get install chromium fonts-noto-cjk fonts-noto-core")]
    private partial void NoChromium();
}
