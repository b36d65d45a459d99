using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Partners;
using Events.Features.Registrations;
using Events.Platform.Web;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Planning.Partners;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Partners;

public class PartnerSignupTests
{
    [Theory, OnBothDatabases]
    public async Task The_link_of_a_partner_says_through_whom_one_registers_and_notes_it(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, change: e => e.Visibility = EventVisibility.Unlisted);
        var unit = Shared.Unit();
        var share = await Shared.WithAsync(app, forum, unit, quota: 3);

        var form = await app.Visit().GetAsync($"/e/{forum.Slug}/register/{share.Code}");
        Assert.Contains($"You register through Unit {unit}.", form.Words);
        var ticket = await SubmitAsync(form);

        Assert.StartsWith("/r/", ticket.Location);
        Assert.Equal(share.UnitId, (await Registered.AllAsync(app, forum)).Single().Registration.PartnerUnitId);
        Assert.Equal((1, 1), await Shared.TakenAsync(app, share));
        var desk = await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/attendees?partner={share.UnitId}");
        Assert.Contains("1 / 3", (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/partners")).Words);
        Assert.Single(desk.Texts("tbody tr"));
    }

    [Theory, OnBothDatabases]
    public async Task Fifty_at_once_for_a_quota_of_ten_give_ten_tickets(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 40);
        var share = await Shared.WithAsync(app, forum, "P1", quota: 10);

        var pages = await RegisterAsync(app, forum, share, 50);

        Assert.Equal(10, pages.Count(page => page.Location.StartsWith("/r/")));
        Assert.All(pages.Where(page => !page.Location.StartsWith("/r/")), page => Assert.Contains("The seats of this partner are all taken.", page.Words));
        Assert.Equal(10, (await Registered.AllAsync(app, forum)).Count);
        Assert.Equal((10, 10), await Shared.TakenAsync(app, share));
    }

    [Theory, OnBothDatabases]
    public async Task Where_the_event_has_fewer_seats_than_the_quota_neither_is_taken_without_the_other(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 6);
        var shares = new[] { await Shared.WithAsync(app, forum, "P1", quota: 10), await Shared.WithAsync(app, forum, "P2", quota: 10) };

        var pages = await Task.WhenAll(shares.Select(share => RegisterAsync(app, forum, share, 12)));

        Assert.Equal(6, pages.SelectMany(page => page).Count(page => page.Location.StartsWith("/r/")));
        var taken = new[] { await Shared.TakenAsync(app, shares[0]), await Shared.TakenAsync(app, shares[1]) };
        Assert.Equal((6, 6), (taken[0].Quota + taken[1].Quota, taken[0].Event));
    }

    [Theory, OnBothDatabases]
    public async Task A_party_gets_all_its_seats_or_none(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 2);
        var share = await Shared.WithAsync(app, forum, Shared.Unit(), quota: 5);

        var refused = await Assert.ThrowsAsync<Refused>(() => app.WriteAsync(async db => await Registration.RegisterThroughAsync(
            db, await db.EventShares.Include(s => s.Event).SingleAsync(s => s.Id == share.Id), RegistrationSource.Partner, "zh",
            [new Attendee { Name = "一" }, new Attendee { Name = "二" }, new Attendee { Name = "三" }], app.Clock.GetUtcNow(), default)));

        Assert.Equal(RegistrationErrors.EventIsFull, refused.Refusal);
        Assert.Equal((0, 0), await Shared.TakenAsync(app, share));
    }

    [Theory, OnBothDatabases]
    public async Task A_cancellation_gives_the_seat_back_to_the_quota_and_to_the_event(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 5);
        var share = await Shared.WithAsync(app, forum, Shared.Unit(), quota: 1);
        var ticket = await SubmitAsync(await app.Visit().GetAsync($"/e/{forum.Slug}/register/{share.Code}"));
        Assert.Contains("The seats of this partner are all taken.", (await app.Visit().GetAsync($"/e/{forum.Slug}/register/{share.Code}")).Words);

        await ticket.SubmitAsync("form[action$='/cancellation']");

        Assert.Equal((0, 0), await Shared.TakenAsync(app, share));
        Assert.StartsWith("/r/", (await SubmitAsync(await app.Visit().GetAsync($"/e/{forum.Slug}/register/{share.Code}"))).Location);
    }

    [Theory, OnBothDatabases]
    public async Task A_link_that_is_wrong_or_was_renewed_says_so_also_to_a_form_that_was_open(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var share = await Shared.WithAsync(app, forum, Shared.Unit());
        var other = await Planned.EventAsync(app);
        var form = await app.Visit().GetAsync($"/e/{forum.Slug}/register/{share.Code}");

        await (await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{forum.Id}/partners")).SubmitAsync($"form[action$='/partners/{share.Id}/link']");

        Page[] pages =
        [
            await SubmitAsync(form),
            await app.Visit().GetAsync($"/e/{forum.Slug}/register/{share.Code}"),
            await app.Visit().GetAsync($"/e/{forum.Slug}/register/NOSUCHCODE"),
            await app.Visit().GetAsync($"/e/{other.Slug}/register/{await CodeAsync(app, share)}"),
        ];
        Assert.All(pages, page => Assert.Equal((HttpStatusCode.NotFound, "This link is not valid"), (page.Status, page.Text("h1"))));
        Assert.Empty(await Registered.AllAsync(app, forum));
        Assert.Equal(HttpStatusCode.OK, (await app.Visit().GetAsync($"/e/{forum.Slug}/register/{await CodeAsync(app, share)}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_internal_event_has_no_link_for_partners(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var visit = await Planned.EventAsync(app, change: e => e.Visibility = EventVisibility.Internal);
        var share = await Shared.WithAsync(app, visit, Shared.Unit());

        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync($"/e/{visit.Slug}/register/{share.Code}")).Status);
        var desk = await (await app.SignInAsync(Role.Organiser)).GetAsync($"/desk/events/{visit.Id}/partners");
        Assert.DoesNotContain(share.Code, desk.Body);
    }

    [Theory, OnBothDatabases]
    public async Task Too_many_forms_by_a_link_from_one_address_are_slowed_down(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { Settings = { ["Limits:FormsPerMinute"] = "3" } });
        var forum = await Planned.EventAsync(app);
        await Shared.WithAsync(app, forum, "P1");

        var last = HttpStatusCode.OK;
        for (var number = 0; number < 4; number++) last = (await app.Visit().PostAsync($"/e/{forum.Slug}/register/GUESS{number}")).Status;

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    private static Task<Page[]> RegisterAsync(TestApp app, Event forum, EventShare share, int people) => Task.WhenAll(Enumerable.Range(0, people).Select(async _ =>
    {
        var form = await app.Visit().GetAsync($"/e/{forum.Slug}/register/{share.Code}");
        return form.Document.QuerySelector("form.form") is null ? form : await SubmitAsync(form);
    }));

    private static Task<Page> SubmitAsync(Page form) => form.SubmitAsync("form.form", new { Name = "Guest", Email = $"{TestApp.Unique("guest")}@guest.example" });

    private static Task<string> CodeAsync(TestApp app, EventShare share) => app.ReadAsync(db => db.EventShares.Where(s => s.Id == share.Id).Select(s => s.Code).SingleAsync());
}
