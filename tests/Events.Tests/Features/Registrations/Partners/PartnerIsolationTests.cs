using System.Net;
using System.Text.RegularExpressions;
using Events.Features.Accounts;
using Events.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;

namespace Events.Tests.Features.Registrations.Partners;

/// <summary>Every address of the program, of whatever feature: a partner's account reaches its own part, its own account and what is open to everybody.</summary>
public partial class PartnerIsolationTests
{
    /// <summary>What is there for every account; it shows nothing of others.</summary>
    private static readonly string[] OfEverybody = ["desk", "desk/account"];

    /// <summary>They change the account that the test goes on to use.</summary>
    private static readonly string[] OfTheAccount = ["signout", "desk/account/"];

    /// <summary>They answer 404 to colleagues as well, or do not end.</summary>
    private static readonly string[] NotToBeRead = ["desk/shared", "arrivals", "left-out", "imports/new", "tasks/{key}", "reminders/{key}"];

    [Theory, OnBothDatabases]
    public async Task A_partner_reaches_its_own_part_and_nothing_of_others(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var world = await new PartnerWorld(app).MakeAsync();
        var partner = await app.SignInAsync(Role.Partner);
        var routes = Routes(app);
        Assert.InRange(routes.Count, 100, 600);

        List<string> wrong = [];
        foreach (var route in routes.Where(route => !OfTheAccount.Any(route.Pattern.StartsWith)))
            foreach (var rows in (IEnumerable<Dictionary<string, string>?>)[.. world.Others, null])
            {
                var address = Address(route.Pattern, rows, world);
                // A page with the proof that a form carries.
                if (route.Method != "GET") await partner.GetAsync("/desk/account");
                var page = route.Method == "GET" ? await partner.GetAsync(address) : await partner.PostAsync(address);
                if (page.Body.Contains(PartnerWorld.Marker, StringComparison.OrdinalIgnoreCase)) wrong.Add($"{route.Method} {address} shows what is not the partner's");
                if (!MayAnswer(route, address, world) && page.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden)) wrong.Add($"{route.Method} {address}: {page.Status} {page.Location}");
            }
        Offenders.None(wrong.Distinct());
        Assert.Contains("Own Guest", (await partner.GetAsync($"/desk/shared/{world.Forum.Id}")).Words);
    }

    /// <summary>Else the test above would be content with addresses that lead nowhere.</summary>
    [Theory, OnBothDatabases]
    public async Task The_rows_of_others_are_there_for_the_headquarters(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var world = await new PartnerWorld(app).MakeAsync();
        var headquarters = await app.SignInAsync(Role.Administrator);

        List<string> missing = [];
        foreach (var route in Routes(app).Where(route => route.Method == "GET" && !route.IsOpen && !NotToBeRead.Any(route.Pattern.Contains)))
            foreach (var rows in world.Others)
                if ((await headquarters.GetAsync(Address(route.Pattern, rows, world))) is { Status: HttpStatusCode.NotFound or HttpStatusCode.Forbidden } page)
                    missing.Add($"{page.Location}: {page.Status}");
        Offenders.None(missing);
    }

    private sealed record Route(string Method, string Pattern, bool IsOpen);

    /// <summary>Its own event, where no row of somebody else is named.</summary>
    private static bool MayAnswer(Route route, string address, PartnerWorld world) =>
        route.IsOpen || OfEverybody.Contains(route.Pattern)
        || (address.StartsWith($"/desk/shared/{world.Forum.Id}") && Parameter().Count(route.Pattern) == 1);

    private static List<Route> Routes(TestApp app) =>
    [
        .. from route in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let pattern = route.RoutePattern.RawText!.TrimStart('/')
           where route.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !pattern.StartsWith("{**")
           from method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
           orderby pattern, method
           select new Route(method, pattern, route.Metadata.GetMetadata<IAllowAnonymous>() is not null),
    ];

    /// <param name="rows">Null for ids that somebody guesses.</param>
    private static string Address(string pattern, Dictionary<string, string>? rows, PartnerWorld world) => "/" + Parameter().Replace(pattern, match =>
    {
        var (word, name) = (match.Groups[1].Value, match.Groups[2].Value);
        return word + "/" + name switch
        {
            "slug" => world.Forum.Slug,
            "code" or "key" when rows?.GetValueOrDefault(word) is { } known => known,
            "secret" or "token" or "code" or "key" => "GUESSEDSECRET",
            "status" => "404",
            _ when rows is null => name == "kind" ? "Forum" : word == "shared" ? $"{world.Forum.Id}" : "987654321",
            _ => rows.GetValueOrDefault(word) ?? throw new InvalidOperationException($"{pattern}: make a row of it in {nameof(PartnerWorld)}."),
        };
    });

    [GeneratedRegex(@"([\w-]+)/\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
