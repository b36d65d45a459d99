using System.Net;
using System.Text;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

public class ScanRequestsTests
{
    [Theory]
    [OnBothDatabases("{")]
    [OnBothDatabases("{}")]
    [OnBothDatabases("null")]
    [OnBothDatabases("[null]")]
    [OnBothDatabases("""[{"gate":1}]""")]
    [OnBothDatabases("""[{"id":"00000000-0000-0000-0000-000000000000","gate":1}]""")]
    [OnBothDatabases("""[{"id":"not an id","gate":1}]""")]
    [OnBothDatabases("""[{"id":"7b0f4dbb-6f0f-4a53-9f6c-0d6a0c3b7a11","gate":1,"direction":"Sideways"}]""")]
    [OnBothDatabases("""[{"id":"7b0f4dbb-6f0f-4a53-9f6c-0d6a0c3b7a11","gate":1,"direction":7}]""")]
    [OnBothDatabases("""[{"id":"7b0f4dbb-6f0f-4a53-9f6c-0d6a0c3b7a11","gate":1,"walkIn":{"name":null}}]""")]
    public async Task Bad_json_is_refused(Database database, string json)
    {
        var door = await Door.OpenAsync(database);

        var page = await door.PostAsync(new StringContent(json, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("application/problem+json", page.ContentHeaders.ContentType!.MediaType);
    }

    [Theory, OnBothDatabases]
    public async Task More_than_five_hundred_are_refused_as_a_whole(Database database)
    {
        var door = await Door.OpenAsync(database);
        var code = (await door.InviteAsync()).TicketCode;

        var page = await door.PostAsync(Enumerable.Range(0, 501).Select(_ => door.Scan(code: code)).ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("500", page.Json().GetProperty("title").GetString());
        Assert.False(await door.App.ReadAsync(db => db.Scans.AnyAsync(s => s.EventId == door.Event.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task Five_hundred_are_taken_in_one_call(Database database)
    {
        var door = await Door.OpenAsync(database);
        var code = (await door.InviteAsync()).TicketCode;

        var page = await door.PostAsync(Enumerable.Range(0, 500).Select(_ => door.Scan(code: code)).ToArray());

        Assert.Equal(1, page.Json<Door.Answer[]>().Count(answer => answer.Result == "Admitted"));
    }

    [Theory, OnBothDatabases]
    public async Task An_empty_list_has_an_empty_answer(Database database)
    {
        var door = await Door.OpenAsync(database);

        Assert.Empty((await door.PostAsync(Array.Empty<object>())).Json<Door.Answer[]>());
    }

    [Theory, OnBothDatabases]
    public async Task A_scan_at_a_gate_that_is_not_there_is_refused_and_the_others_are_taken(Database database)
    {
        var door = await Door.OpenAsync(database);
        var code = (await door.InviteAsync()).TicketCode;

        var page = await door.PostAsync(new[] { new { id = Guid.NewGuid(), code, gate = 999_999_999 }, new { id = Guid.NewGuid(), code, gate = (int)door.Gate.Id } });

        Assert.Equal([("Refused", "UnknownGate"), ("Admitted", null)], page.Json<Door.Answer[]>().Select(answer => (answer.Result, answer.ReasonName)));
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_session_the_answer_is_401_and_no_redirection(Database database)
    {
        var door = await Door.OpenAsync(database);

        var page = await door.PostAsync(new[] { door.Scan(code: "X") }, door.App.Visit());

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Equal("application/problem+json", page.ContentHeaders.ContentType!.MediaType);
    }

    [Theory, OnBothDatabases]
    public async Task Without_the_pages_token_nothing_is_taken(Database database)
    {
        var door = await Door.OpenAsync(database);
        await door.Staff.GetAsync("/health/live");

        var page = await door.Staff.PostJsonAsync("/checkin/scans", new[] { door.Scan(code: "X") });

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Theory]
    [OnBothDatabases(Role.Viewer, HttpStatusCode.Forbidden)]
    [OnBothDatabases(Role.Partner, HttpStatusCode.Forbidden)]
    [OnBothDatabases(Role.Staff, HttpStatusCode.OK)]
    [OnBothDatabases(Role.Organiser, HttpStatusCode.OK)]
    [OnBothDatabases(Role.Administrator, HttpStatusCode.OK)]
    public async Task Those_who_stand_at_the_door_may_scan(Database database, Role role, HttpStatusCode expected)
    {
        var door = await Door.OpenAsync(database);
        var person = await door.App.SignInAsync(role);

        Assert.Equal(expected, (await person.GetAsync($"/checkin/{door.Gate.Id}")).Status);
        Assert.Equal(expected, (await door.PostAsync(new[] { door.Scan(code: "X") }, person)).Status);
        Assert.Equal(expected, (await person.GetAsync($"/checkin/{door.Gate.Id}/search?q=a")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Staff_of_another_unit_do_not_find_the_gate(Database database)
    {
        var door = await Door.OpenAsync(database);
        var stranger = await door.App.SignInAsync(Role.Staff, "B7");
        await stranger.GetAsync("/checkin");
        var attendee = await door.InviteAsync();

        var answer = Assert.Single((await door.PostAsync(new[] { door.Scan(code: attendee.TicketCode) }, stranger)).Json<Door.Answer[]>());
        Assert.Equal(("Refused", "UnknownGate", null), (answer.Result, answer.ReasonName, answer.Attendee));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/checkin/{door.Gate.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/checkin/{door.Gate.Id}/search?q=a")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/events/{door.Event.Id}/checkin")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desk/events/{door.Event.Id}/arrivals")).Status);
        Assert.Null((await door.ReloadAsync(attendee)).ArrivedAt);
    }
}
