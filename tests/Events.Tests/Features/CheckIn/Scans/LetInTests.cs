using Events.Features.CheckIn;
using Events.Features.CheckIn.Arrivals;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

/// <summary>What devices decided without network.</summary>
public class LetInTests
{
    [Theory, OnBothDatabases]
    public async Task Whom_a_device_let_in_is_inside_although_the_ticket_was_revoked(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        await door.CancelAsync(attendee);

        var answer = await door.SendAsync(Decided(door, attendee.TicketCode, true));

        Assert.Equal(("Admitted", "Cancelled", "The registration was cancelled on 2 Nov, 09:00."), (answer.Result, answer.ReasonName, answer.Reason));
        Assert.NotNull((await door.ReloadAsync(attendee)).ArrivedAt);
        Assert.Equal(new ArrivalCount(1, 1), await door.App.ReadAsync(db => ArrivalCount.ReadAsync(db, door.Event.Id, default)));
    }

    [Theory, OnBothDatabases]
    public async Task Whom_a_device_refused_is_only_in_the_log(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();

        var answer = await door.SendAsync(Decided(door, attendee.TicketCode, false));

        Assert.Equal(("Refused", "RefusedOffline"), (answer.Result, answer.ReasonName));
        Assert.Null((await door.ReloadAsync(attendee)).ArrivedAt);
        Assert.Equal("Admitted", (await door.SendAsync(door.Scan(code: attendee.TicketCode))).Result);
    }

    [Theory, OnBothDatabases]
    public async Task The_counters_do_not_depend_on_the_order_in_which_scans_come(Database database)
    {
        var door = await Door.OpenAsync(database);
        var now = door.App.Clock.GetUtcNow();
        (Direction Direction, int Minute)[] passed = [(Direction.In, 0), (Direction.Out, 10), (Direction.In, 20), (Direction.Undo, 21), (Direction.In, 30), (Direction.Out, 40)];

        foreach (var order in new int[][] { [0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [3, 0, 5, 2, 4, 1], [2, 3, 1, 5, 0, 4] })
        {
            var attendee = await door.InviteAsync();
            foreach (var index in order)
                await door.SendAsync(new { id = Guid.NewGuid(), code = attendee.TicketCode, gate = door.Gate.Id, direction = passed[index].Direction.ToString(), at = now.AddMinutes(passed[index].Minute - 60), letIn = true });

            Assert.Equal(now.AddMinutes(-60), (await door.ReloadAsync(attendee)).ArrivedAt);
            var admission = await door.App.ReadAsync(db => db.Admissions.AsNoTracking().SingleAsync(a => a.AttendeeId == attendee.Id));
            Assert.Equal((now.AddMinutes(-60), now.AddMinutes(-20)), (admission.At, admission.LeftAt));
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_entry_that_comes_after_its_undoing_is_undone(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var now = door.App.Clock.GetUtcNow();

        Assert.Equal("NothingToUndo", (await door.SendAsync(door.Scan(code: attendee.TicketCode, direction: Direction.Undo, at: now))).ReasonName);
        await door.SendAsync(door.Scan(code: attendee.TicketCode, at: now.AddMinutes(-1)));

        Assert.Null((await door.ReloadAsync(attendee)).ArrivedAt);
        Assert.Equal(0, await door.App.ReadAsync(db => db.Admissions.CountAsync(a => a.AttendeeId == attendee.Id)));
    }

    private static object Decided(Door door, string code, bool letIn) => new { id = Guid.NewGuid(), code, gate = door.Gate.Id, at = door.App.Clock.GetUtcNow(), letIn };
}
