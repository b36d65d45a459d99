using System.Net;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Partners;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Planning.Partners;

public class SharesTests
{
    [Theory, OnBothDatabases]
    public async Task A_partner_is_added_with_a_quota_and_a_link_of_its_own(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var unit = await app.UnitAsync(Shared.Unit());
        var organiser = await app.SignInAsync(Role.Organiser);

        var form = await (await organiser.GetAsync($"/desk/events/{forum.Id}/partners")).ClickAsync(".empty-action a");
        var page = await form.SubmitAsync("form.form", new { UnitId = unit.Id, Capacity = 25 });

        var share = await app.ReadAsync(db => db.EventShares.AsNoTracking().Include(s => s.Seats).SingleAsync(s => s.EventId == forum.Id));
        Assert.Equal((unit.Id, ShareRole.Recruiter, 25), (share.UnitId, share.Role, share.Seats.Capacity));
        Assert.Contains("0 / 25", page.Words);
        Assert.EndsWith($"/e/{forum.Slug}/register/{share.Code}", page.Document.QuerySelector(".copy-line input")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task A_unit_has_one_part_in_an_event_and_its_owner_and_the_headquarters_have_none(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (branch, partner) = (Shared.Unit("B"), Shared.Unit());
        var forum = await Planned.EventAsync(app, unit: branch);
        await Shared.WithAsync(app, forum, partner);
        var organiser = await app.SignInAsync(Role.Organiser, branch);

        foreach (var unit in new[] { branch, partner, "HQ" })
        {
            var id = (await app.UnitAsync(unit)).Id;
            var form = await organiser.GetAsync($"/desk/events/{forum.Id}/partners/new");
            Assert.DoesNotContain(id.ToString(), form.Document.QuerySelectorAll("#UnitId option").Select(option => option.GetAttribute("value")));
            var page = await form.SubmitAsync("form.form", new Dictionary<string, string> { ["UnitId"] = id.ToString() });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(unit == partner ? "has a part in the event already" : "choose a branch or a partner", page.Errors.Single());
        }
        Assert.Equal(1, await app.ReadAsync(db => db.EventShares.CountAsync(share => share.EventId == forum.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task A_quota_changes_but_not_below_what_is_taken(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var share = await Shared.WithAsync(app, forum, Shared.Unit(), quota: 5);
        await Shared.PersonAsync(app, share);
        await Shared.PersonAsync(app, share);
        var organiser = await app.SignInAsync(Role.Organiser);
        var form = await organiser.GetAsync($"/desk/events/{forum.Id}/partners/{share.Id}/edit");

        var refused = await form.SubmitAsync("form.form", new { Capacity = 1 });
        var saved = await form.SubmitAsync("form.form", new { Capacity = 2, Role = "CoHost" });
        var second = await form.SubmitAsync("form.form", new { Capacity = 9 });

        Assert.Contains("more registrations than that", refused.Errors.Single());
        Assert.Contains("2 / 2", saved.Words);
        Assert.Contains("Somebody else has changed this", second.Errors.Single());
    }

    [Theory, OnBothDatabases]
    public async Task A_part_is_taken_back_while_nobody_is_registered_through_it(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var (used, unused) = (await Shared.WithAsync(app, forum, Shared.Unit()), await Shared.WithAsync(app, forum, Shared.Unit()));
        await Shared.PersonAsync(app, used);
        var organiser = await app.SignInAsync(Role.Organiser);

        foreach (var share in new[] { used, unused })
            await (await organiser.GetAsync($"/desk/events/{forum.Id}/partners")).SubmitAsync($"form[action$='/partners/{share.Id}/delete']");

        Assert.Equal(used.Id, await app.ReadAsync(db => db.EventShares.Where(share => share.EventId == forum.Id).Select(share => share.Id).SingleAsync()));
        Assert.False(await app.ReadAsync(db => db.SeatPools.AnyAsync(pool => pool.Id == unused.SeatsId)));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync($"/e/{forum.Slug}/register/{unused.Code}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Co_hosts_are_named_on_the_public_page_in_their_order_and_recruiters_are_not(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var (first, second, recruiter) = (Shared.Unit(), Shared.Unit("B"), Shared.Unit());
        await Shared.WithAsync(app, forum, first, role: ShareRole.CoHost);
        var moved = await Shared.WithAsync(app, forum, second, role: ShareRole.CoHost);
        await Shared.WithAsync(app, forum, recruiter);
        var organiser = await app.SignInAsync(Role.Organiser);

        Assert.Contains($"联合主办：单位 {first}、单位 {second}", (await app.Visit("zh").GetAsync($"/e/{forum.Slug}")).Words);
        await (await organiser.GetAsync($"/desk/events/{forum.Id}/partners")).SubmitAsync($"form[action$='/partners/{moved.Id}/moves']");

        var page = await app.Visit().GetAsync($"/e/{forum.Slug}");
        Assert.Contains($"Co-hosted by Unit {second}, Unit {first}", page.Words);
        Assert.DoesNotContain(recruiter, page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_viewer_sees_the_figures_and_no_secret_link(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var share = await Shared.WithAsync(app, forum, Shared.Unit(), quota: 3);

        var page = await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/events/{forum.Id}/partners");

        Assert.Contains("0 / 3", page.Words);
        Assert.DoesNotContain(share.Code, page.Body);
    }
}
