using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Tests.Features.Planning.Agenda;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Desk;

public class CheckInPageTests
{
    [Theory, OnBothDatabases]
    public async Task The_desk_sees_who_is_here_and_what_was_scanned(Database database)
    {
        var door = await Door.OpenAsync(database);
        var envoy = await door.InviteAsync("Anna Weber", with: a => (a.LatinName, a.Category) = ("", AttendeeCategory.Envoy));
        await door.InviteAsync();
        await door.SendAsync(door.Scan(await door.QrAsync(envoy)));
        await door.SendAsync(door.Scan("https://example.org"));

        var page = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/checkin");

        Assert.Equal(["1", "2"], page.Texts(".live-count dd"));
        Assert.Equal(["Member01", "Envoy11"], page.Texts("section:has(h2) .table:not(.stacked) tbody tr"));
        Assert.Equal(2, page.Texts(".stacked tbody tr").Count);
        Assert.Contains(page.Texts(".stacked tbody tr"), row => row.Contains("Anna Weber") && row.Contains("Checked in"));
        Assert.Contains(page.Texts(".stacked tbody tr"), row => row.Contains("This code is not one of our tickets."));
        Assert.Contains($"{door.App.BaseAddress}checkin/{door.Gate.Id}", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_viewer_sees_the_numbers_but_no_scanner(Database database)
    {
        var door = await Door.OpenAsync(database);
        var viewer = await door.App.SignInAsync(Role.Viewer);

        var page = await viewer.GetAsync($"/desk/events/{door.Event.Id}/checkin");

        Assert.Equal(["0", "0"], page.Texts(".live-count dd"));
        Assert.Empty(page.Document.QuerySelectorAll($"a[href='/checkin/{door.Gate.Id}']"));
    }

    [Theory, OnBothDatabases]
    public async Task Gates_are_added_and_renamed(Database database)
    {
        var door = await Door.OpenAsync(database);
        var form = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/gates/new");

        var page = await form.SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.Zh"] = "北门", ["Name.En"] = "North gate" });
        Assert.Equal(["Main entrance", "North gate"], page.Texts("aside h3"));

        var gate = await door.App.ReadAsync(db => db.Gates.SingleAsync(g => g.EventId == door.Event.Id && g.DefaultOf == null));
        form = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/gates/{gate.Id}/edit");
        page = await form.SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.En"] = "N3" });
        Assert.Equal(["Main entrance", "N3"], page.Texts("aside h3"));
        Assert.Equal("The gate is saved.", page.Flash);
    }

    [Theory, OnBothDatabases]
    public async Task The_rules_of_a_gate_are_set_and_told(Database database)
    {
        var door = await Door.OpenAsync(database);
        var organiser = await door.App.SignInAsync(Role.Organiser);
        var form = await organiser.GetAsync($"/desk/events/{door.Event.Id}/gates/{door.Gate.Id}/edit");

        var page = await form.SubmitAsync("form.form", new Dictionary<string, object?>
        {
            ["Categories"] = "Vip",
            ["Opens"] = "2026-11-02T09:00",
            ["Closes"] = "2026-11-02T12:30",
            ["Ways"] = "In",
            ["IsManyTimes"] = true,
            ["IsEntrance"] = false,
        });

        Assert.Contains("Guest of honour · From 2 Nov, 09:00 · Until 2 Nov, 12:30 · In only · Again and again", page.Words);
        var gate = await door.App.ReadAsync(db => db.Gates.SingleAsync(g => g.Id == door.Gate.Id));
        Assert.Equal(("Vip", Ways.In, true, false, new DateTimeOffset(2026, 11, 2, 1, 0, 0, TimeSpan.Zero)), (gate.OnlyFor, gate.Ways, gate.IsManyTimes, gate.IsEntrance, gate.OpensAt));
    }

    [Theory, OnBothDatabases]
    public async Task Staff_name_a_gate_and_leave_its_rules_as_they_are(Database database)
    {
        var door = await Door.OpenAsync(database);
        var gate = await door.AddGateAsync("VIP", g => (g.Categories, g.Ways, g.IsEntrance) = ([AttendeeCategory.Vip], Ways.In, true));
        var form = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/gates/{gate.Id}/edit");
        Assert.Empty(form.Document.QuerySelectorAll("[name=Categories], [name=Ways], [name=IsEntrance], [name=Opens]"));

        await door.Staff.PostAsync($"/desk/events/{door.Event.Id}/gates/{gate.Id}", ("Name.En", "Guests of honour"), ("Version", $"{gate.Version}"), ("Categories", "Guest"), ("Ways", "Both"));

        var kept = await door.App.ReadAsync(db => db.Gates.AsNoTracking().SingleAsync(g => g.Id == gate.Id));
        Assert.Equal(("Guests of honour", "Vip", Ways.In, true), (kept.Name.En, kept.OnlyFor, kept.Ways, kept.IsEntrance));
    }

    [Theory, OnBothDatabases]
    public async Task A_gate_does_not_close_before_it_opens_nor_belong_to_the_session_of_another_event(Database database)
    {
        var door = await Door.OpenAsync(database);
        var address = $"/desk/events/{door.Event.Id}/gates/{door.Gate.Id}/edit";

        var organiser = await door.App.SignInAsync(Role.Organiser);

        var page = await (await organiser.GetAsync(address)).SubmitAsync("form.form", new { Opens = "2026-11-02T12:00", Closes = "2026-11-02T09:00" });
        Assert.Equal(["A gate closes after it has opened."], page.Errors);
        await door.App.WriteAsync(async db =>
        {
            var session = (await db.Events.SingleAsync(e => e.Id == door.Event.Id)).Plan("09:00", "10:00");
            session.TakesSignUp = true;
            db.Add(session);
        });
        page = await (await organiser.GetAsync(address)).SubmitAsync("form.form", new { SessionId = "999999" });
        Assert.Equal(["Please choose one of the sessions."], page.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task A_gate_needs_a_name_and_keeps_what_was_typed(Database database)
    {
        var door = await Door.OpenAsync(database);
        var form = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/gates/{door.Gate.Id}/edit");

        var page = await form.SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.Zh"] = " ", ["Name.En"] = "" });

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Please name the gate in Chinese or in English.", page.Words);
    }

    [Theory, OnBothDatabases]
    public async Task The_second_to_rename_a_gate_is_told(Database database)
    {
        var door = await Door.OpenAsync(database);
        var address = $"/desk/events/{door.Event.Id}/gates/{door.Gate.Id}/edit";
        var late = await door.Staff.GetAsync(address);
        var other = await door.App.SignInAsync(Role.Organiser);
        await (await other.GetAsync(address)).SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.En"] = "East" });

        var page = await late.SubmitAsync("form.form", new Dictionary<string, object?> { ["Name.En"] = "West" });

        Assert.Contains("Somebody else has changed this in the meantime.", page.Words);
    }
}
