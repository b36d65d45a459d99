using System.Net;
using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Planning;
using Events.Features.Planning.Kinds;
using Events.Platform.Text;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Kinds;

public class KindsTests
{
    [Theory, OnBothDatabases]
    public async Task A_visit_has_a_counterpart_found_by_a_search_without_script_and_a_purpose(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var name = TestApp.Unique("Embassy");
        await app.AddAsync(new Organisation { Kind = OrganisationKind.Embassy, Name = new Bilingual("大使馆", name), Country = "KZ" });
        var visit = await Planned.EventAsync(app, change: e => e.Kind = EventKind.EmbassyVisit);
        var organiser = await app.SignInAsync(Role.Organiser);

        var form = await (await organiser.GetAsync($"/desk/events/{visit.Id}")).ClickAsync("a[href$='/counterpart']");
        var found = await form.SubmitAsync("form[method=get]", new Dictionary<string, string> { ["q"] = name });
        Assert.Contains("Kazakhstan", found.Text("#organisations li"));
        // There is no field for a name below, unlike in the money's forms.
        Assert.Equal("No organisation is found. Add it to the directory first.", (await form.SubmitAsync("form[method=get]", new { q = TestApp.Unique("Nobody") })).Text("#organisations"));
        var chosen = await found.ClickAsync("#organisations a");
        var overview = await chosen.SubmitAsync("form[method=post].form", new Dictionary<string, string> { ["Purpose.En"] = "Learn what they need" });

        Assert.Contains(name, overview.Words);
        Assert.Contains("Learn what they need", overview.Words);
        var page = await app.Visit().GetAsync($"/e/{visit.Slug}");
        Assert.Contains(name, page.Words);
        Assert.DoesNotContain("Learn what they need", page.Words);
        await (await organiser.GetAsync($"/desk/events/{visit.Id}/counterpart?organisation=0")).SubmitAsync("form[method=post].form");
        Assert.Null((await Planned.ReloadAsync(app, visit.Id)).CounterpartId);
    }

    [Theory, OnBothDatabases]
    public async Task The_countries_of_a_delegation_stand_in_the_order_of_their_days(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var trip = await TripAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);

        foreach (var (country, from, to) in new[] { ("AE", 4, 7), ("KZ", 0, 3) }) await AddAsync(organiser, trip, country, from, to);

        var page = await organiser.GetAsync($"/desk/events/{trip.Id}");
        Assert.Equal(["Kazakhstan", "United Arab Emirates"], page.Texts("a[href*='/legs/'][href$='/edit']"));
        var words = (await app.Visit().GetAsync($"/e/{trip.Slug}")).Words;
        Assert.True(words.IndexOf("Kazakhstan", StringComparison.Ordinal) is > 0 and var first && first < words.IndexOf("United Arab Emirates", StringComparison.Ordinal));
    }

    [Theory]
    [OnBothDatabases(-1, 8, false)]
    [OnBothDatabases(-2, 3, true)]
    [OnBothDatabases(3, 9, true)]
    public async Task Days_far_outside_the_event_are_marked_and_not_refused(Database database, int from, int to, bool marked)
    {
        var app = await TestApp.SharedAsync(database);
        var trip = await TripAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await AddAsync(organiser, trip, "KZ", from, to);

        Assert.Equal($"/desk/events/{trip.Id}", page.Location);
        Assert.Equal(marked, page.Words.Contains("Outside the days of the event"));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_leaves_a_country_before_coming_there(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var trip = await TripAsync(app);
        var organiser = await app.SignInAsync(Role.Organiser);

        var page = await AddAsync(organiser, trip, "KZ", 3, 2);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["The last day must not be before the first."], page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task A_country_is_one_of_the_list(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var page = await AddAsync(await app.SignInAsync(Role.Organiser), await TripAsync(app), "XX", 0, 1);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Please choose a country from the list."), (page.Status, page.Errors.Single()));
    }

    [Theory, OnBothDatabases]
    public async Task The_halls_of_a_fair_are_named_at_the_desk_and_in_public(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var fair = await Planned.EventAsync(app, change: e => e.Kind = EventKind.TradeFair);
        var organiser = await app.SignInAsync(Role.Organiser);

        foreach (var hall in new[] { "一号馆", "二号馆" })
            await (await organiser.GetAsync($"/desk/events/{fair.Id}/halls/new")).SubmitAsync("form.form", new Dictionary<string, string> { ["Name.Zh"] = hall });

        Assert.Equal(["一号馆", "二号馆"], (await organiser.GetAsync($"/desk/events/{fair.Id}")).Texts("a[href*='/halls/'][href$='/edit']"));
        Assert.Contains("一号馆、二号馆", (await app.Visit("zh").GetAsync($"/e/{fair.Slug}")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_link_of_a_forum_is_for_those_who_registered_unless_nobody_needs_to(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum);
        var organiser = await app.SignInAsync(Role.Organiser);
        const string link = "https://live.demo.example/forum";

        var form = await organiser.GetAsync($"/desk/events/{forum.Id}/venue");
        Assert.Equal(["This is not a web address. Example: https://www.example.com"], (await form.SubmitAsync("form.form", new { Venue = "Both", OnlineLink = "javascript:alert(1)" })).Errors);
        var overview = await form.SubmitAsync("form.form", new { Venue = "Both", OnlineLink = link["https://".Length..] });

        Assert.Contains("On site and online", overview.Words);
        var page = await app.Visit().GetAsync($"/e/{forum.Slug}");
        Assert.Contains("On site and online", page.Words);
        Assert.DoesNotContain(link, page.Body);
        Assert.Contains(link, (await app.Visit().GetAsync($"/r/{person.Registration.Secret}")).Body);
        await app.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == forum.Id)).TakesRegistrations = false);
        Assert.Contains(link, (await app.Visit().GetAsync($"/e/{forum.Slug}")).Body);
    }

    [Theory, OnBothDatabases]
    public async Task What_another_kind_has_is_not_shown(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var trip = await TripAsync(app);
        await AddAsync(await app.SignInAsync(Role.Organiser), trip, "KZ", 0, 3);
        await app.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == trip.Id)).Kind = EventKind.Meeting);

        Assert.DoesNotContain("Kazakhstan", (await app.Visit().GetAsync($"/e/{trip.Slug}")).Words);
        Assert.DoesNotContain("Kazakhstan", (await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{trip.Id}")).Words);
        Assert.Equal(1, await app.ReadAsync(db => db.DelegationLegs.CountAsync(leg => leg.EventId == trip.Id)));
    }

    /// <summary>A journey of eight days.</summary>
    private static Task<Event> TripAsync(TestApp app) => Planned.EventAsync(app, change: e =>
    {
        e.Kind = EventKind.OutboundDelegation;
        e.Schedule(e.StartsAt, e.StartsAt.AddDays(7), app.Clock.GetUtcNow());
    });

    private static async Task<Page> AddAsync(Visitor organiser, Event trip, string country, int from, int to)
    {
        var day = trip.Day(Anchor.Start);
        return await (await organiser.GetAsync($"/desk/events/{trip.Id}/legs/new")).SubmitAsync("form.form", new { Country = country, From = day.AddDays(from), To = day.AddDays(to) });
    }
}
