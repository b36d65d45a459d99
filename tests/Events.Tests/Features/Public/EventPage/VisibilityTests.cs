using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Public.EventPage;

public class VisibilityTests
{
    [Theory]
    [OnBothDatabases(EventVisibility.Public, true, true)]
    [OnBothDatabases(EventVisibility.Unlisted, false, true)]
    [OnBothDatabases(EventVisibility.Internal, false, false)]
    public async Task Strangers_see_what_is_meant_for_them(Database database, EventVisibility visibility, bool listed, bool opens)
    {
        await using var app = await TestApp.StartAsync(database);
        var made = await Planned.EventAsync(app, change: e => e.Visibility = visibility);
        var status = opens ? HttpStatusCode.OK : HttpStatusCode.NotFound;

        var page = await app.Visit().GetAsync($"/e/{made.Slug}");
        Assert.Equal(status, page.Status);
        Assert.Equal(status, (await app.Visit().GetAsync($"/e/{made.Slug}/calendar.ics")).Status);
        Assert.Equal(status, (await app.Visit().GetAsync($"/e/{made.Slug}/register")).Status);
        Assert.Equal(opens && !listed, opens && page.Document.QuerySelector("meta[name=robots]") is not null);
        foreach (var list in new[] { "/", "/events", "/events.ics" })
            Assert.Equal(listed, (await app.Visit().GetAsync(list)).Body.Contains(made.Slug));
    }

    [Theory, OnBothDatabases]
    public async Task A_ticket_of_an_internal_event_opens_all_the_same(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var made = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, made);
        await app.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == made.Id)).Visibility = EventVisibility.Internal);

        var ticket = await app.Visit().GetAsync($"/r/{person.Registration.Secret}");

        Assert.NotNull(ticket.Document.QuerySelector(".ticket-code svg"));
        Assert.Null(ticket.Document.QuerySelector($"a[href='/e/{made.Slug}']"));
    }

    [Theory, OnBothDatabases]
    public async Task Colleagues_look_a_draft_over_and_other_units_do_not(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var draft = await Planned.EventAsync(app, publish: false);

        var preview = await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{draft.Id}/page");

        Assert.Equal(draft.Title.En, preview.Text("h1"));
        Assert.Contains("A preview for colleagues", preview.Words);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync($"/e/{draft.Slug}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(Role.Viewer, "B3")).GetAsync($"/desk/events/{draft.Id}/page")).Status);
    }

    [Theory]
    [OnBothDatabases("EmbassyVisit", EventVisibility.Internal)]
    [OnBothDatabases("OutboundDelegation", EventVisibility.Unlisted)]
    [OnBothDatabases("Forum", EventVisibility.Public)]
    public async Task Its_kind_decides_where_nobody_does(Database database, string kind, EventVisibility expected)
    {
        var app = await TestApp.SharedAsync(database);
        var form = await (await app.SignInAsync(Role.Organiser)).GetAsync("/desk/events/new");

        var page = await form.SubmitAsync("main form.form", new Dictionary<string, object?>
        {
            ["Kind"] = kind,
            ["Title.En"] = TestApp.Unique("Visit"),
            ["Starts"] = "2026-12-01T10:00",
            ["Ends"] = "2026-12-01T12:00",
        });

        var made = await Planned.ReloadAsync(app, long.Parse(page.Location.Split('/')[^1]));
        Assert.Equal(expected, made.Visibility);
    }
}
