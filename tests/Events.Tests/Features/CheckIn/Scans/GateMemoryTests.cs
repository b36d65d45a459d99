using Events.Features.CheckIn;
using Events.Features.Planning;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

public class GateMemoryTests
{
    [Theory, OnBothDatabases]
    public async Task A_rule_that_is_changed_here_counts_for_the_next_scan(Database database)
    {
        var door = await Door.OpenAsync(database);
        var code = (await door.InviteAsync()).TicketCode;
        Assert.Equal("Admitted", (await door.SendAsync(door.Scan(code: code))).Result);

        await door.App.WriteAsync(async db => (await db.Gates.SingleAsync(gate => gate.Id == door.Gate.Id)).Ways = Ways.Out);

        Assert.Equal("WrongWay", (await door.SendAsync(door.Scan(code: code))).ReasonName);
    }

    [Theory, OnBothDatabases]
    public async Task An_event_that_is_called_off_lets_nobody_in_from_then_on(Database database)
    {
        var door = await Door.OpenAsync(database);
        await door.SendAsync(door.Scan(code: (await door.InviteAsync()).TicketCode));
        var next = (await door.InviteAsync("李娜")).TicketCode;

        await door.App.WriteAsync(async db => (await db.Events.SingleAsync(e => e.Id == door.Event.Id)).Cancel(door.App.Clock.GetUtcNow()));

        Assert.Equal("EventCancelled", (await door.SendAsync(door.Scan(code: next))).ReasonName);
    }

    /// <summary>A bulk statement is not counted, and neither is what another node saves.</summary>
    [Theory, OnBothDatabases]
    public async Task What_another_node_changes_is_known_a_second_later(Database database)
    {
        var door = await Door.OpenAsync(database);
        var code = (await door.InviteAsync()).TicketCode;
        await door.SendAsync(door.Scan(code: code));

        await door.App.WriteAsync(db => db.Gates.Where(gate => gate.Id == door.Gate.Id).ExecuteUpdateAsync(row => row.SetProperty(gate => gate.Ways, Ways.Out)));

        await Until.TrueAsync(async () => (await door.SendAsync(door.Scan(code: code))).ReasonName == "WrongWay", "the gate was not read anew");
    }
}
