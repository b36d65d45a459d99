using System.Net;
using Events.Tests.Support;

namespace Events.Tests.Platform.Web;

public class SecurityHeadersTests
{
    [Theory]
    [OnBothDatabases("/signin", HttpStatusCode.OK), OnBothDatabases("/nothing-here", HttpStatusCode.NotFound), OnBothDatabases("/fails", HttpStatusCode.InternalServerError)]
    public async Task Every_page_has_them_also_one_that_tells_of_a_failure(Database database, string address, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true, Services = services => services.AddSingleton<IStartupFilter, Failure>() });

        using var answer = await app.Visit().OpenAsync(address);

        Assert.Equal(status, answer.StatusCode);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        var page = await answer.Content.ReadAsStringAsync();
        Assert.All(System.Text.RegularExpressions.Regex.Matches(page, "nonce=\"([^\"]+)\""), nonce => Assert.Contains(WebUtility.HtmlDecode(nonce.Groups[1].Value), policy));
    }

    /// <summary>An address that fails, behind everything that the program does itself.</summary>
    private sealed class Failure : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Map("/fails", branch => branch.Run(_ => throw new InvalidOperationException("On purpose.")));
        };
    }
}
