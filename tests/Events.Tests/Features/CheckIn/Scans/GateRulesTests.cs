using Events.Features.CheckIn;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Features.Registrations.Forms.Sessions;
using Events.Tests.Features.Planning.Agenda;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

public class GateRulesTests
{
    [Theory, OnBothDatabases]
    public async Task Only_the_categories_of_a_gate_pass(Database database)
    {
        var door = await Door.OpenAsync(database);
        var gate = await door.AddGateAsync("VIP", g => g.Categories = [AttendeeCategory.Vip, AttendeeCategory.Envoy]);

        var member = await door.SendAsync(door.Scan(code: (await door.InviteAsync()).TicketCode, gate: gate));
        var envoy = await door.SendAsync(door.Scan(code: (await door.InviteAsync(with: a => a.Category = AttendeeCategory.Envoy)).TicketCode, gate: gate));

        Assert.Equal(("Refused", "WrongCategory", "This gate is only for: Envoy, Guest of honour"), (member.Result, member.ReasonName, member.Reason));
        Assert.Equal("Admitted", envoy.Result);
    }

    [Theory, OnBothDatabases]
    public async Task Only_those_pass_who_signed_up_for_the_session(Database database)
    {
        var door = await Door.OpenAsync(database);
        var session = await door.App.WriteAsync(async db =>
        {
            var made = (await db.Events.SingleAsync(e => e.Id == door.Event.Id)).Plan("09:00", "10:00", title: "Round table");
            db.Add(made);
            return made;
        });
        var gate = await door.AddGateAsync("Hall", g => g.SessionId = session.Id);
        var signedUp = await door.InviteAsync(with: a => a.Choose([new SessionChoice(session.Id, session.SeatsId, session.Title, null, 0, 60, default, default, null)]));

        var other = await door.SendAsync(door.Scan(code: (await door.InviteAsync()).TicketCode, gate: gate));

        Assert.Equal(("Refused", "NotSignedUp", "Not signed up for “Round table”."), (other.Result, other.ReasonName, other.Reason));
        Assert.Equal("Admitted", (await door.SendAsync(door.Scan(code: signedUp.TicketCode, gate: gate))).Result);
    }

    [Theory, OnBothDatabases]
    public async Task A_gate_opens_and_closes_by_the_time_of_passing(Database database)
    {
        var door = await Door.OpenAsync(database);
        var now = door.App.Clock.GetUtcNow();
        var late = await door.AddGateAsync("Late", g => g.Open(now.AddHours(1), null));
        var over = await door.AddGateAsync("Over", g => g.Open(null, now.AddHours(-1)));
        var code = (await door.InviteAsync()).TicketCode;

        var early = await door.SendAsync(door.Scan(code: code, gate: late));
        var closed = await door.SendAsync(door.Scan(code: code, gate: over));

        Assert.Equal(("TooEarly", "This gate opens only on 2 Nov, 10:00."), (early.ReasonName, early.Reason));
        Assert.Equal(("TooLate", "This gate has been closed since 2 Nov, 08:00."), (closed.ReasonName, closed.Reason));
        Assert.Equal("Admitted", (await door.SendAsync(door.Scan(code: code, gate: over, at: now.AddHours(-2)))).Result);
    }

    [Theory]
    [OnBothDatabases(Ways.In, "Admitted", "WrongWay")]
    [OnBothDatabases(Ways.Out, "WrongWay", "Admitted")]
    public async Task A_gate_is_passed_in_its_direction(Database database, Ways ways, string into, string outOf)
    {
        var door = await Door.OpenAsync(database);
        var gate = await door.AddGateAsync("One way", g => g.Ways = ways);
        var code = (await door.InviteAsync()).TicketCode;

        var answers = new[] { await door.SendAsync(door.Scan(code: code, gate: gate)), await door.SendAsync(door.Scan(code: code, gate: gate, direction: Direction.Out)) };

        Assert.Equal([into, outOf], answers.Select(answer => answer.ReasonName ?? answer.Result));
    }

    [Theory, OnBothDatabases]
    public async Task A_corridor_is_passed_again_and_again(Database database)
    {
        var door = await Door.OpenAsync(database);
        var gate = await door.AddGateAsync("Corridor", g => g.IsManyTimes = true);
        var code = (await door.InviteAsync()).TicketCode;

        await door.SendAsync(door.Scan(code: code, gate: gate));

        Assert.Equal("Admitted", (await door.SendAsync(door.Scan(code: code, gate: gate))).Result);
    }

    [Theory, OnBothDatabases]
    public async Task Who_came_in_by_one_entrance_is_inside_for_the_others_until_they_leave(Database database)
    {
        var door = await Door.OpenAsync(database);
        var north = await door.AddGateAsync("North", g => g.IsEntrance = true);
        var code = (await door.InviteAsync()).TicketCode;
        var now = door.App.Clock.GetUtcNow();
        await door.SendAsync(door.Scan(code: code, at: now.AddMinutes(-30)));

        var again = await door.SendAsync(door.Scan(code: code, gate: north, at: now.AddMinutes(-20)));
        await door.SendAsync(door.Scan(code: code, gate: north, direction: Direction.Out, at: now.AddMinutes(-10)));

        Assert.Equal(("Repeated", "Checked in already: 2 Nov, 08:30, Main entrance"), (again.Result, again.Reason));
        Assert.Equal("Admitted", (await door.SendAsync(door.Scan(code: code, gate: north))).Result);
    }
}
