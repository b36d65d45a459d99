using Events.Features.Accounts;
using Events.Features.Organisations;
using Events.Features.Registrations.Organisations;
using Events.Tests.Features.Planning;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Organisations.History;

public class InteractionsTests
{
    [Theory, OnBothDatabases]
    public async Task A_note_in_one_line_stands_on_the_timeline_and_counts_as_contact(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organisation = await app.OrganisationAsync(TestApp.Unique("单位"));
        var page = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/organisations/{organisation.Id}");

        var noted = await page.SubmitAsync("form.quick-note", new { Text = "phoned about the fair: two stands", NextStep = "Send the prices" });

        Assert.Contains("phoned about the fair: two stands", noted.Text(".course"));
        Assert.Contains("Send the prices", noted.Words);
        var known = await app.ReadAsync(db => db.Organisations.SingleAsync(o => o.Id == organisation.Id));
        Assert.Equal(DateOnly.FromDateTime(app.Clock.GetUtcNow().AddHours(8).DateTime), known.LastContactOn);
        var done = await noted.SubmitAsync("form[action$='next-step/delete']");
        Assert.Contains("✓ Send the prices", done.Text(".course"));
    }

    [Theory, OnBothDatabases]
    public async Task A_remark_to_ourselves_is_no_contact_and_tomorrow_is_no_past(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organisation = await app.OrganisationAsync(TestApp.Unique("单位"));
        var form = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/organisations/{organisation.Id}/interactions/new");

        var refused = await form.SubmitAsync("form.form", new { Kind = "Call", Text = "x", On = "2031-01-01" });
        Assert.Contains("This day is still to come.", string.Join(' ', refused.Errors));
        await refused.SubmitAsync("form.form", new { Kind = "Note", Text = "x", On = "2020-01-01" });

        Assert.Null((await app.ReadAsync(db => db.Organisations.SingleAsync(o => o.Id == organisation.Id))).LastContactOn);
    }

    [Theory, OnBothDatabases]
    public async Task Who_came_to_an_event_stands_on_the_timeline_of_their_organisation(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var name = TestApp.Unique("天津贸易有限公司");
        var organisation = await app.OrganisationAsync(name);
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum, p => (p.Name, p.Organisation) = ("张伟", name.Replace("有限", " 有限")));
        await app.WriteAsync(async db => (await db.Set<Events.Features.Registrations.Attendee>().SingleAsync(a => a.Id == person.Id)).Arrive(app.Clock.GetUtcNow()));
        await app.RunAsync<NoteAttendance>();

        var page = await (await app.SignInAsync(Role.Viewer)).GetAsync($"/desk/organisations/{organisation.Id}");

        Assert.Contains("came to", page.Text(".course"));
        Assert.Contains("张伟", page.Text(".course"));
        // A branch does not see who came to an event of the headquarters.
        Assert.DoesNotContain("张伟", (await (await app.SignInAsync(Role.Viewer, "B1")).GetAsync($"/desk/organisations/{organisation.Id}")).Words);
        Assert.NotNull((await app.ReadAsync(db => db.Organisations.SingleAsync(o => o.Id == organisation.Id))).LastContactOn);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_rank_goes_into_the_history(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var organisation = await app.OrganisationAsync(TestApp.Unique("单位"), change: o => o.Join("member", new DateOnly(2010, 5, 1), new DateOnly(2026, 1, 1)));
        var form = await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/organisations/{organisation.Id}/edit");

        await form.SubmitAsync("form.form", new { Rank = "director" });

        var ranks = await app.ReadAsync(db => db.RankChanges.Where(change => change.OrganisationId == organisation.Id).OrderBy(change => change.Id).Select(change => change.Rank).ToListAsync());
        Assert.Equal(["member", "director"], ranks);
        Assert.Contains("Council Member", (await (await app.SignInAsync(Role.Staff)).GetAsync($"/desk/organisations/{organisation.Id}")).Text(".course"));
    }
}
