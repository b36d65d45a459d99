using System.Net;
using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Organisations.Contacts;

public class ContactsTests
{
    [Theory, OnBothDatabases]
    public async Task A_contact_is_added_corrected_and_leaves(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organisation = await app.OrganisationAsync("津港", "Jingang");
        var page = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/organisations/{organisation.Id}");
        Assert.Equal("Nobody is known here yet.", page.Text(".empty-title"));

        var form = await page.ClickAsync("New contact");
        page = await form.SubmitAsync("main form", new Dictionary<string, object?>
        {
            ["Name.Zh"] = "张伟",
            ["Name.En"] = "ZHANG Wei",
            ["Title.En"] = "Manager",
            ["Email"] = "Zhang@Jingang.Example",
        });
        Assert.Equal("The contact is added.", page.Flash);
        Assert.Equal(["ZHANG Wei 张伟", "Manager", "Liaison", "zhang@jingang.example", ""], page.Texts("tbody td"));

        form = await page.ClickAsync("ZHANG Wei");
        page = await form.SubmitAsync("main form", new { LeftOn = new DateOnly(2026, 10, 1) });
        Assert.Contains("Left on 1 Oct 2026", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task Who_wants_no_mails_is_marked_with_the_day(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organisation = await app.OrganisationAsync("津港");
        var form = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/organisations/{organisation.Id}/contacts/new");

        var refused = await form.SubmitAsync("main form", new Dictionary<string, object?> { ["Name.Zh"] = "张伟", ["Consent"] = "Declined", ["ConsentOn"] = "2031-01-01" });
        Assert.Contains("This day is still to come.", string.Join(' ', refused.Errors));
        var page = await refused.SubmitAsync("main form", new { ConsentOn = "" });

        Assert.Contains("Does not want mails", page.Words);
        var contact = await app.ReadAsync(db => db.Contacts.SingleAsync(c => c.OrganisationId == organisation.Id));
        Assert.Equal(DateOnly.FromDateTime(app.Clock.GetUtcNow().AddHours(8).DateTime), contact.ConsentOn);
        page = await (await page.ClickAsync("张伟")).SubmitAsync("main form", new { Consent = "NotAsked" });
        Assert.Null((await app.ReadAsync(db => db.Contacts.SingleAsync(c => c.OrganisationId == organisation.Id))).ConsentOn);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_without_a_name_is_refused(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organisation = await app.OrganisationAsync("津港");
        var form = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/organisations/{organisation.Id}/contacts/new");

        var page = await form.SubmitAsync("main form", new { Email = "somebody@example.com" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Please give a name in at least one language.", page.Words);
        Assert.Equal("somebody@example.com", page.Document.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Theory, OnBothDatabases]
    public async Task Another_organisations_address_does_not_lead_to_the_contact(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var (organisation, other) = (await app.OrganisationAsync("甲"), await app.OrganisationAsync("乙"));
        var contact = await app.WriteAsync(db =>
        {
            var made = new Events.Features.Organisations.Contact { OrganisationId = organisation.Id, Name = new("张伟", "") };
            db.Add(made);
            return Task.FromResult(made);
        });
        var visitor = await app.SignInAsync(Role.Viewer);
        var staff = await app.SignInAsync(Role.Staff);

        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/desk/organisations/{other.Id}/contacts/{contact.Id}/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync($"/desk/organisations/{organisation.Id}/contacts/{contact.Id}/edit")).Status);
    }
}
