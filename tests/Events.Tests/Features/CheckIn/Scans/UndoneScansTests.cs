using Events.Features.CheckIn;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

public class UndoneScansTests
{
    [Theory, OnBothDatabases]
    public async Task An_entry_that_is_undone_leaves_nobody_arrived_and_both_lines_in_the_log(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        await door.SendAsync(door.Scan(code: attendee.TicketCode));

        var answer = await door.SendAsync(door.Scan(code: attendee.TicketCode, direction: Direction.Undo));

        Assert.Equal(("Undone", null), (answer.Result, answer.Reason));
        Assert.Null((await door.ReloadAsync(attendee)).ArrivedAt);
        Assert.Equal(2, await door.App.ReadAsync(db => db.Scans.CountAsync(scan => scan.AttendeeId == attendee.Id)));
        Assert.Contains("Check-in undone", (await door.Staff.GetAsync($"/desk/events/{door.Event.Id}/checkin")).Words);
        Assert.Equal("Admitted", (await door.SendAsync(door.Scan(code: attendee.TicketCode))).Result);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_passed_another_gate_is_still_here(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var hall = await door.AddGateAsync("Hall");
        var first = door.App.Clock.GetUtcNow().AddMinutes(-10);
        await door.SendAsync(door.Scan(code: attendee.TicketCode, gate: hall, at: first.AddMinutes(5)));
        await door.SendAsync(door.Scan(code: attendee.TicketCode, at: first));

        await door.SendAsync(door.Scan(code: attendee.TicketCode, direction: Direction.Undo));

        Assert.Equal(first.AddMinutes(5), (await door.ReloadAsync(attendee)).ArrivedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Where_nobody_entered_there_is_nothing_to_undo(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();

        var answer = await door.SendAsync(door.Scan(code: attendee.TicketCode, direction: Direction.Undo));

        Assert.Equal(("Refused", "NothingToUndo"), (answer.Result, answer.ReasonName));
    }
}
