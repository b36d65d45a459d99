using System.IO.Compression;
using System.Net;
using System.Text;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Features.Planning.Partners;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Planning.Partners;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Partners;

public class SharedEventTests
{
    [Theory, OnBothDatabases]
    public async Task A_partner_finds_its_events_with_quota_and_link_on_the_desk(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var unit = Shared.Unit();
        var forum = await Planned.EventAsync(app);
        var share = await Shared.WithAsync(app, forum, unit, quota: 8);
        await Shared.PersonAsync(app, share);
        var draft = await Planned.EventAsync(app, publish: false);
        await Shared.WithAsync(app, draft, unit);

        var desk = await (await Shared.PartnerAsync(app, unit)).GetAsync("/desk");

        Assert.Equal([$"/desk/shared/{forum.Id}"], desk.Document.QuerySelectorAll(".lines a.title").Select(link => link.GetAttribute("href")));
        Assert.Contains("1 / 8", desk.Words);
        Assert.EndsWith($"/e/{forum.Slug}/register/{share.Code}", desk.Document.QuerySelector(".copy-line input")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task The_list_and_its_export_hold_those_alone_whom_the_unit_brought(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (own, others) = (Shared.Unit(), Shared.Unit());
        var forum = await Planned.EventAsync(app);
        await Shared.PersonAsync(app, await Shared.WithAsync(app, forum, own), person => person.Name = "Own Guest");
        var other = await Shared.WithAsync(app, forum, others);
        await Shared.PersonAsync(app, other, person => person.Name = "Foreign Guest");
        await Registered.PersonAsync(app, forum, person => person.Name = "House Guest");
        var partner = await Shared.PartnerAsync(app, own);

        foreach (var query in new[] { "", $"?partner={other.UnitId}", "?q=guest", "?show=NotArrived" })
        {
            var page = await partner.GetAsync($"/desk/shared/{forum.Id}{query}");
            Assert.Equal(query.StartsWith("?partner") ? 0 : 1, page.Document.QuerySelectorAll("tbody tr").Length);
            Assert.DoesNotContain("Foreign", page.Body);
            Assert.DoesNotContain("House", page.Body);
        }
        var names = Words(await partner.GetAsync($"/desk/shared/{forum.Id}/export"));
        Assert.Contains("Own Guest", names);
        Assert.DoesNotContain("Foreign", names);
        Assert.DoesNotContain("House", names);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_is_added_by_hand_within_the_quota_and_gets_the_ticket(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app, change: e => e.Visibility = EventVisibility.Internal);
        var share = await Shared.WithAsync(app, forum, "P1", quota: 1);
        var partner = await Shared.PartnerAsync(app, "P1");
        var form = await partner.GetAsync($"/desk/shared/{forum.Id}/attendees/new");

        var first = await form.SubmitAsync("form.form", new { Name = "李娜", Email = "li.na@guest.example" });
        var second = await form.SubmitAsync("form.form", new { Name = "王芳" });

        Assert.Equal($"/desk/shared/{forum.Id}", first.Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("seats of this partner are all taken", second.Errors.Single());
        var person = (await Registered.AllAsync(app, forum)).Single();
        Assert.Equal((share.UnitId, RegistrationSource.Partner), (person.Registration.PartnerUnitId!.Value, person.Registration.Source));
        Assert.Equal("li.na@guest.example", await app.ReadAsync(db => db.OutboxMails.Select(mail => mail.ToAddress).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_added_after_registration_has_closed(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var unit = Shared.Unit();
        var forum = await Planned.EventAsync(app, change: e => e.RegistrationClosesAt = app.Clock.GetUtcNow().AddMinutes(-1));
        await Shared.WithAsync(app, forum, unit);
        var partner = await Shared.PartnerAsync(app, unit);

        var page = await (await partner.GetAsync($"/desk/shared/{forum.Id}/attendees/new")).SubmitAsync("form.form", new { Name = "李娜" });

        Assert.Contains("Registration for this event is closed.", page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task A_partner_cancels_who_has_not_arrived_and_sends_tickets_again_to_its_own(Database database)
    {
        await using var app = await TestApp.StartAsync(database, new TestOptions { IsQuiet = true });
        var forum = await Planned.EventAsync(app);
        var share = await Shared.WithAsync(app, forum, "P1", quota: 5);
        var (stays, goes, came) = (await Shared.PersonAsync(app, share), await Shared.PersonAsync(app, share), await Shared.PersonAsync(app, share));
        await app.WriteAsync(db => Attendee.ArriveAnewAsync(db, came.Id, app.Clock.GetUtcNow(), default));
        var partner = await Shared.PartnerAsync(app, "P1");
        var address = $"/desk/shared/{forum.Id}";

        var page = await partner.GetAsync(address);
        Assert.Null(page.Document.QuerySelector($"form[action$='/registrations/{came.RegistrationId}/cancellation']"));
        await page.SubmitAsync($"form[action$='/registrations/{goes.RegistrationId}/cancellation']");
        await partner.PostAsync($"{address}/registrations/{came.RegistrationId}/cancellation");
        await (await partner.GetAsync(address)).SubmitAsync($"form[action$='/attendees/{stays.Id}/ticket-mail']");

        Assert.Equal([true, false, true], (await Registered.AllAsync(app, forum)).OrderBy(person => person.Id).Select(person => person.IsComing));
        Assert.Equal((2, 2), await Shared.TakenAsync(app, share));
        Assert.Equal(stays.Id, await app.ReadAsync(db => db.OutboxMails.Select(mail => mail.SubjectId).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task The_list_of_an_event_that_is_over_stays(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var forum = await Planned.EventAsync(app);
        var share = await Shared.WithAsync(app, forum, "P1");
        var person = await Shared.PersonAsync(app, share);
        app.Clock.Advance(TimeSpan.FromDays(12));
        var partner = await Shared.PartnerAsync(app, "P1");

        await partner.GetAsync($"/desk/shared/{forum.Id}");
        var page = await partner.PostAsync($"/desk/shared/{forum.Id}/registrations/{person.RegistrationId}/cancellation");

        Assert.Contains("The event is over", page.Words);
        Assert.True((await Registered.AllAsync(app, forum)).Single().IsComing);
    }

    [Theory, OnBothDatabases]
    public async Task Staff_of_a_branch_that_has_a_part_see_it_and_not_the_event(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var branch = Shared.Unit("B");
        var forum = await Planned.EventAsync(app);
        var share = await Shared.WithAsync(app, forum, branch, quota: 4, role: ShareRole.CoHost);
        await Shared.PersonAsync(app, share, person => person.Name = "Branch Guest");
        var organiser = await app.SignInAsync(Role.Organiser, branch);
        var viewer = await app.SignInAsync(Role.Viewer, branch);

        Assert.Contains("Shared with your unit", (await organiser.GetAsync("/desk")).Words);
        Assert.Contains("Branch Guest", (await organiser.GetAsync($"/desk/shared/{forum.Id}")).Words);
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync($"/desk/events/{forum.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync($"/desk/shared/{forum.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync($"/desk/shared/{forum.Id}/attendees/new")).Status);
    }

    private static string Words(Page file)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Bytes));
        return string.Join(' ', archive.Entries.Where(entry => entry.Name.EndsWith(".xml")).Select(entry => new StreamReader(entry.Open(), Encoding.UTF8).ReadToEnd()));
    }
}
