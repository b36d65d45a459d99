using System.Net;
using Events.Features.Accounts;
using Events.Features.CheckIn;
using Events.Tests.Support;

namespace Events.Tests.Features.CheckIn.Conflicts;

public class ConflictPagesTests
{
    [Theory, OnBothDatabases]
    public async Task Somebody_whom_two_devices_let_in_is_looked_at_by_a_person(Database database)
    {
        var door = await Door.OpenAsync(database);
        var north = await door.AddGateAsync("North", gate => gate.IsEntrance = true);
        var attendee = await door.InviteAsync("李娜", with: a => a.LatinName = "LI Na");
        await door.SendAsync(Offline(door, attendee.TicketCode, door.Gate, 30));
        await door.SendAsync(Offline(door, attendee.TicketCode, north, 40));

        var desk = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/checkin");
        Assert.Contains("Conflicts at the door: 1 to look at", desk.Words);
        var page = await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/conflicts");
        var row = Assert.Single(page.Texts("tbody tr"));
        Assert.Contains("LI Na", row);
        Assert.Contains("Came in twice", row);
        Assert.Contains("Inside since 2 Nov, 08:20, North", row);

        page = await page.SubmitAsync("tbody form", new { note = "The twin sister." });

        Assert.Equal("The conflict is marked as looked at.", page.Flash);
        Assert.Contains("The twin sister.", Assert.Single(page.Texts("tbody tr")));
        Assert.Null(page.Document.QuerySelector("tbody form"));
        Assert.DoesNotContain("to look at", (await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/checkin")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task Whom_a_device_let_in_against_the_rules_is_listed_with_why(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        await door.CancelAsync(attendee);
        await door.SendAsync(Offline(door, attendee.TicketCode, door.Gate, 0));
        await door.SendAsync(Offline(door, "AAAAAAAAAAAAAAAAAAAAAAAAAA", door.Gate, 0));

        var rows = (await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/conflicts")).Texts("tbody tr");

        Assert.Equal(2, rows.Count);
        Assert.Contains(rows, row => row.Contains("The registration was cancelled on 2 Nov, 09:00."));
        Assert.Contains(rows, row => row.Contains("Nobody of this event has this ticket code."));
    }

    [Theory, OnBothDatabases]
    public async Task Who_went_out_in_between_is_none(Database database)
    {
        var door = await Door.OpenAsync(database);
        var code = (await door.InviteAsync()).TicketCode;
        foreach (var (minutes, direction) in new[] { (10, "In"), (30, "In"), (20, "Out") })
            await door.SendAsync(Offline(door, code, door.Gate, minutes, direction));

        Assert.Contains("No conflicts.", (await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/conflicts")).Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_viewer_sees_them_and_marks_none_and_another_unit_sees_nothing(Database database)
    {
        var door = await Door.OpenAsync(database);
        await door.SendAsync(Offline(door, "AAAAAAAAAAAAAAAAAAAAAAAAAA", door.Gate, 0));
        var address = $"/desk/events/{door.Event.Id}/conflicts";

        var page = await (await door.App.SignInAsync(Role.Viewer)).GetAsync(address);

        Assert.Single(page.Texts("tbody tr"));
        Assert.Null(page.Document.QuerySelector("tbody form"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await door.App.SignInAsync(Role.Organiser, "B7")).GetAsync(address)).Status);
    }

    private static object Offline(Door door, string code, Gate gate, int minutesAgo, string direction = "In") =>
        new { id = Guid.NewGuid(), code, gate = gate.Id, direction, at = door.App.Clock.GetUtcNow().AddMinutes(-minutesAgo), letIn = true };
}
