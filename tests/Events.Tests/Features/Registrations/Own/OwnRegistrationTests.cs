using System.Net;
using System.Text;
using Events.Platform.Data;
using Events.Tests.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.Registrations.Own;

public class OwnRegistrationTests
{
    [Theory, OnBothDatabases]
    public async Task Correcting_a_name_keeps_the_ticket(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum);

        var form = await app.Visit().GetAsync($"/r/{person.Registration.Secret}/edit");
        var page = await form.SubmitAsync("form.form", new { Name = "张炜", LatinName = "" });

        Assert.Contains("张炜", page.Text(".ticket-who .name"));
        var corrected = (await Registered.AllAsync(app, forum)).Single();
        Assert.Equal(person.TicketCode, corrected.TicketCode);
        Assert.Equal("张炜", corrected.Name);
    }

    [Theory, OnBothDatabases]
    public async Task Cancelling_frees_the_seat_once(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app, capacity: 2);
        var person = await Registered.PersonAsync(app, forum);
        var address = $"/r/{person.Registration.Secret}";

        var pages = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.Visit().GetAsync(address)));
        await Task.WhenAll(pages.Select(page => page.SubmitAsync("form[action$=cancellation]")));

        Assert.Contains("This registration was cancelled", (await app.Visit().GetAsync(address)).Words);
        Assert.Equal(0, (await Planned.ReloadAsync(app, forum.Id)).Seats.Taken);
        Assert.Null((await app.Visit().GetAsync(address)).Document.QuerySelector(".ticket-code svg"));
        Assert.Contains("This registration was cancelled", (await app.Visit().GetAsync(address + "/edit")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task After_cancelling_the_address_may_register_again(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum);
        await (await app.Visit().GetAsync($"/r/{person.Registration.Secret}")).SubmitAsync("form[action$=cancellation]");

        var page = await (await app.Visit().GetAsync($"/e/{forum.Slug}/register")).SubmitAsync("form.form", new { Name = "Again", person.Email });

        Assert.StartsWith("/r/", page.Location);
    }

    [Theory, OnBothDatabases]
    public async Task Changing_to_somebody_elses_address_is_refused(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var people = await Registered.PeopleAsync(app, forum, 2);

        var page = await (await app.Visit().GetAsync($"/r/{people[0].Registration.Secret}/edit")).SubmitAsync("form.form", new { people[1].Email });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("registered for the event already", page.Errors.Single());
    }

    [Theory, OnBothDatabases]
    public async Task The_calendar_entry_holds_the_event_in_utc(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var start = new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.Zero);
        var forum = await Planned.EventAsync(app, start);
        var person = await Registered.PersonAsync(app, forum);

        var page = await app.Visit().GetAsync($"/r/{person.Registration.Secret}/calendar.ics");

        var text = Encoding.UTF8.GetString(page.Bytes);
        Assert.Contains("DTSTART:20261201T060000Z\r\n", text);
        Assert.Contains("SUMMARY:Test forum\r\n", text);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Theory, OnBothDatabases]
    public async Task An_unknown_secret_is_not_found(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync("/r/AAAAAAAAAAAAAAAAAAAAAAAAAA")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_audit_trail_tells_what_changed_and_keeps_no_secret(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var forum = await Planned.EventAsync(app);
        var person = await Registered.PersonAsync(app, forum);
        await (await app.Visit().GetAsync($"/r/{person.Registration.Secret}/edit")).SubmitAsync("form.form", new { Organisation = "北辰物流" });

        var entries = await app.ReadAsync(db => db.AuditEntries.Where(e => e.Subject == "Attendee" && e.SubjectId == person.Id).OrderBy(e => e.Id).ToListAsync());

        Assert.Equal(["Created", "Updated"], entries.Select(entry => entry.Action));
        Assert.Contains("\"Organisation\":[\"海河贸易\",\"北辰物流\"]", entries[1].Changes);
        Assert.DoesNotContain(person.TicketCode, entries[0].Changes);
    }
}
