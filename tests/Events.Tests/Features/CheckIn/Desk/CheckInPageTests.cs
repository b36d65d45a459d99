using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Features.Registrations;
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
        Assert.Equal("The gate has its new name.", page.Flash);
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
