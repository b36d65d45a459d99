using Events.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;

namespace Events.Tests.Architecture;

public class RouteTests
{
    /// <summary>What is open to everybody. To add a route here is a decision.</summary>
    private static readonly string[] Open =
    [
        "* error/{status:int}",
        "* health/live",
        "* health/ready",
        "GET ",
        "GET calendar/{secret}.ics",
        "GET checkin/app.webmanifest",
        "GET checkin/ended",
        "GET checkin/pair/{secret}",
        "GET checkin/worker.js",
        "GET e/{slug}",
        "GET e/{slug}/calendar.ics",
        "GET e/{slug}/register",
        "GET e/{slug}/register/group",
        "GET e/{slug}/register/group/{code}",
        "GET e/{slug}/register/{code}",
        "GET events",
        "GET events.ics",
        "GET i/{secret}",
        "GET i/{secret}/acceptance",
        "GET i/{secret}/deputy",
        "GET password/forgotten",
        "GET password/forgotten/sent",
        "GET password/new",
        "GET pictures/{code}",
        "GET privacy",
        "GET r/{secret}",
        "GET r/{secret}/calendar.ics",
        "GET r/{secret}/edit",
        "GET r/{secret}/group",
        "GET r/{secret}/group/names",
        "GET r/{secret}/group/places/{number:int}",
        "GET r/{secret}/invoice",
        "GET r/{secret}/replacement",
        "GET r/{secret}/ticket.png",
        "GET setup/{token}",
        "GET signin",
        "GET signin/code",
        "GET verify",
        "GET verify/{code}",
        "POST checkin/pair/{secret}",
        "POST e/{slug}/register",
        "POST e/{slug}/register/group",
        "POST e/{slug}/register/group/{code}",
        "POST e/{slug}/register/{code}",
        "POST i/{secret}/acceptance",
        "POST i/{secret}/deputy",
        "POST i/{secret}/refusal",
        "POST password/forgotten",
        "POST password/new",
        "POST r/{secret}/cancellation",
        "POST r/{secret}/edit",
        "POST r/{secret}/group/names",
        "POST r/{secret}/group/places/{number:int}",
        "POST r/{secret}/group/places/{number:int}/cancellation",
        "POST r/{secret}/group/places/{number:int}/offer",
        "POST r/{secret}/group/places/{number:int}/reopening",
        "POST r/{secret}/invoice",
        "POST r/{secret}/offer",
        "POST r/{secret}/replacement",
        "POST r/{secret}/reply",
        "POST r/{secret}/ticket-mail",
        "POST setup/{token}",
        "POST signin",
        "POST signin/code",
        "POST signout",
        "POST verify",
    ];

    /// <summary>Answers for files that were added since the last build; a published program does not have it.</summary>
    private const string UnpublishedAssets = "{**path:file}";

    [Fact]
    public async Task Every_route_has_a_policy_or_is_open_on_purpose()
    {
        var routes = await RoutesAsync();

        var bare = routes.Where(route => !IsOpen(route) && !Policies(route).Any()).Select(Name).ToList();
        Assert.True(bare.Count == 0, $"Without a policy: {string.Join(", ", bare)}.\n\nAll routes:\n{Table(routes)}");
    }

    [Fact]
    public async Task What_is_open_to_everybody_is_listed_here()
    {
        var routes = await RoutesAsync();

        var open = routes.Where(IsOpen).Select(Name).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(Open.Order(StringComparer.Ordinal).SequenceEqual(open), $"Open to everybody are:\n{string.Join('\n', open)}");
    }

    private static async Task<List<RouteEndpoint>> RoutesAsync()
    {
        var app = await TestApp.SharedAsync(Database.Sqlite);
        return [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null && route.RoutePattern.RawText != UnpublishedAssets).OrderBy(route => route.RoutePattern.RawText)];
    }

    private static bool IsOpen(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static IEnumerable<string> Policies(RouteEndpoint route) =>
        route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>();

    private static string Name(RouteEndpoint route) =>
        $"{string.Join(' ', route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"])} {route.RoutePattern.RawText?.TrimStart('/')}";

    private static string Table(IEnumerable<RouteEndpoint> routes) =>
        string.Join('\n', routes.Select(route => $"{Name(route),-70} {(IsOpen(route) ? "open" : string.Join(" + ", Policies(route)))}"));
}
