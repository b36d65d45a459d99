using System.Net;
using System.Text.Json;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.Registrations;
using Events.Tests.Features.CheckIn.Devices;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scanner;

public class ScannerPagesTests
{
    [Theory, OnBothDatabases]
    public async Task The_chooser_shows_running_and_coming_events_of_ones_unit(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var door = await Door.OpenAsync(app);
        var draft = await Door.AddEventAsync(door.App, published: false);
        var elsewhere = await Door.AddEventAsync(door.App, "B3");

        var mine = (await door.Staff.GetAsync("/checkin")).Words;
        var theirs = (await (await door.App.SignInAsync(Role.Staff, "B3")).GetAsync("/checkin")).Words;

        Assert.Contains(door.Event.Title.En, mine);
        Assert.DoesNotContain(draft.Title.En, mine);
        Assert.Contains(elsewhere.Title.En, theirs);
        Assert.DoesNotContain(door.Event.Title.En, theirs);
    }

    [Theory, OnBothDatabases]
    public async Task An_event_without_gate_gets_its_main_entrance_once(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var @event = await Door.AddEventAsync(app);
        var staff = await app.SignInAsync(Role.Staff);
        var chooser = await staff.GetAsync("/checkin");

        var first = await chooser.SubmitAsync($"form[action='/checkin/entrances'] input[value='{@event.Id}']");
        var again = await staff.GetAsync($"/desk/events/{@event.Id}/checkin");

        Assert.StartsWith("Main entrance", first.Title);
        Assert.Equal(["Main entrance"], again.Texts("aside h3"));
        Assert.Equal(1, await app.ReadAsync(db => db.Gates.CountAsync(gate => gate.EventId == @event.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task Many_who_come_first_make_one_main_entrance(Database database)
    {
        var app = await TestApp.SharedAsync(database);
        var @event = await Door.AddEventAsync(app);
        var visitors = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.SignInAsync(Role.Staff)));

        var pages = await Task.WhenAll(visitors.Select(visitor => visitor.GetAsync($"/desk/events/{@event.Id}/checkin")));

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Equal(1, await app.ReadAsync(db => db.Gates.CountAsync(gate => gate.EventId == @event.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task The_gate_of_a_cancelled_event_does_not_open(Database database)
    {
        var door = await Door.OpenAsync(database);
        await door.App.WriteAsync(async db => (await db.Set<Events.Features.Planning.Event>().SingleAsync(e => e.Id == door.Event.Id)).Cancel(door.App.Clock.GetUtcNow()));

        var page = await door.Staff.GetAsync($"/checkin/{door.Gate.Id}");

        Assert.Equal("/checkin", page.Location);
        Assert.Contains("The event was cancelled on", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_kiosk_that_is_opened_by_its_icon_finds_its_page_and_no_other(Database database)
    {
        var door = await Door.OpenAsync(database);
        var tablet = door.App.Visit();
        var device = await PairedDevice.FindAsync(door, await PairedDevice.AddAsync(door, "自助机", isKiosk: true));
        await tablet.PostAsync($"/checkin/pair/{device.PairingSecret}");

        var start = await tablet.GetAsync("/checkin");

        Assert.Equal((HttpStatusCode.OK, $"/checkin/{door.Gate.Id}/kiosk"), (start.Status, start.Location));
        Assert.Equal(HttpStatusCode.Forbidden, (await tablet.GetAsync($"/checkin/{door.Gate.Id}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_gate_more_than_a_day_before_the_start_warns(Database database)
    {
        var door = await Door.OpenAsync(database);
        Assert.DoesNotContain("This event has not come yet.", (await door.Staff.GetAsync($"/checkin/{door.Gate.Id}")).Words);
        var now = door.App.Clock.GetUtcNow();
        await door.App.WriteAsync(async db => (await db.Set<Events.Features.Planning.Event>().SingleAsync(e => e.Id == door.Event.Id)).Schedule(now.AddHours(25), now.AddHours(30), now));

        Assert.Contains("This event has not come yet.", (await door.Staff.GetAsync($"/checkin/{door.Gate.Id}")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_scanner_carries_gate_counts_and_token(Database database)
    {
        var door = await Door.OpenAsync(database);
        await door.InviteAsync();

        var page = await door.Staff.GetAsync($"/checkin/{door.Gate.Id}");

        Assert.NotNull(page.AntiforgeryToken);
        Assert.Equal("0 / 1", page.Text(".checkin-top .count"));
        Assert.Equal(door.Gate.Id.ToString(), page.Document.QuerySelector("[data-checkin-gate-value]")!.GetAttribute("data-checkin-gate-value"));
    }

    [Theory]
    [OnBothDatabases("李娜")]
    [OnBothDatabases("li NA")]
    [OnBothDatabases("ＬＩ")]
    [OnBothDatabases("deutsche botschaft")]
    [OnBothDatabases("娜 botschaft")]
    public async Task People_are_found_by_name_and_organisation(Database database, string words)
    {
        var door = await Door.OpenAsync(database);
        await door.InviteAsync("张伟");
        var wanted = await door.InviteAsync("李娜", with: a => (a.LatinName, a.Organisation, a.Category) = ("LI Na", "Deutsche Botschaft", AttendeeCategory.Envoy));
        await door.InviteAsync("李娜", to: await Door.AddEventAsync(door.App), with: a => (a.LatinName, a.Organisation) = ("LI Na", "Deutsche Botschaft"));

        var found = (await door.Staff.GetAsync($"/checkin/{door.Gate.Id}/search?q={Uri.EscapeDataString(words)}")).Json();

        var person = Assert.Single(found.EnumerateArray());
        Assert.Equal(wanted.TicketCode, person.GetProperty("code").GetString());
        Assert.Equal(("李娜", "LI Na", "Deutsche Botschaft", "Envoy"), (Text(person, "name"), Text(person, "latinName"), Text(person, "organisation"), Text(person, "category")));
        Assert.Equal(JsonValueKind.Null, person.GetProperty("arrivedAt").ValueKind);
    }

    [Theory, OnBothDatabases]
    public async Task At_most_twenty_people_are_found(Database database)
    {
        var door = await Door.OpenAsync(database);
        for (var i = 0; i < 22; i++) await door.InviteAsync($"王{i}");

        Assert.Equal(20, (await door.Staff.GetAsync($"/checkin/{door.Gate.Id}/search?q=王")).Json().GetArrayLength());
        Assert.Equal(0, (await door.Staff.GetAsync($"/checkin/{door.Gate.Id}/search?q=%20")).Json().GetArrayLength());
    }

    private static string? Text(JsonElement person, string name) => person.GetProperty(name).GetString();
}
