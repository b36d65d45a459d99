using Events.Features.Accounts;
using Events.Tests.Support;
using Microsoft.Playwright;

namespace Events.Browser.Support;

/// <summary>A window of its own with its cookies. What the browser complains about, such as a breach of the content policy, fails the test.</summary>
public sealed class BrowserVisit : IAsyncDisposable
{
    private readonly TestApp app;
    private readonly List<string> complaints = [];

    public BrowserVisit(TestApp app, View view, IBrowserContext context, IPage page)
    {
        (this.app, View, Context, Page) = (app, view, context, page);
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !Expected.Any(message.Text.Contains)) complaints.Add(message.Text);
        };
    }

    public View View { get; }
    public IBrowserContext Context { get; }
    public IPage Page { get; }

    /// <summary>Parts of complaints that belong to the test, such as a lost connection.</summary>
    public List<string> Expected { get; } = [];

    /// <summary>Another window with the same cookies.</summary>
    public async Task<BrowserVisit> BesideAsync() => new(app, View, Context, await Context.NewPageAsync());

    /// <summary>Signs somebody of that role in, through the page.</summary>
    public async Task SignInAsync(Role role, string? unit = null)
    {
        var person = await app.PersonAsync(role, unit);
        await Page.GotoAsync("/signin?returnUrl=/checkin");
        await Page.Locator("input[name=Email]").FillAsync(person.Email!);
        await Page.Locator("input[name=Password]").FillAsync(TestApp.Password);
        await Page.Locator("input[name=Password]").PressAsync("Enter");
        try
        {
            await Page.WaitForURLAsync(url => !url.Contains("/signin"), new() { WaitUntil = WaitUntilState.Commit });
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"{person.Email} could not sign in: {Page.Url}\n{await Page.Locator("body").InnerTextAsync()}\n{string.Join('\n', complaints)}");
        }
    }

    /// <summary>Saves a picture below /tmp/shots, when the environment variable SHOTS is set.</summary>
    public async Task ShootAsync(string name, bool fullPage = false)
    {
        if (Environment.GetEnvironmentVariable("SHOTS") is not { Length: > 0 }) return;
        await Page.ScreenshotAsync(new() { Path = $"/tmp/shots/{name}-{View}.png", FullPage = fullPage, Animations = ScreenshotAnimations.Disabled });
    }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        if (Context.Pages.Count == 0) await Context.CloseAsync();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }
}
