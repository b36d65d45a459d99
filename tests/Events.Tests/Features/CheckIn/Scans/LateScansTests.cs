using Events.Features.CheckIn;
using Events.Features.CheckIn.Scans;
using Events.Features.Registrations;
using Events.Platform.Data;
using Events.Tests.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

/// <summary>What a device without network noted is judged by what was true then.</summary>
public class LateScansTests
{
    [Theory, OnBothDatabases]
    public async Task A_cancellation_after_the_scan_does_not_undo_it(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var door = await Door.OpenAsync(app);
        var attendee = await door.InviteAsync();
        var scanned = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await door.CancelAsync(attendee);

        Assert.Equal("Refused", (await door.SendAsync(door.Scan(code: attendee.TicketCode))).Result);
        Assert.Equal("Admitted", (await door.SendAsync(door.Scan(code: attendee.TicketCode, at: scanned))).Result);
        Assert.Equal(scanned, (await door.ReloadAsync(attendee)).ArrivedAt);
    }

    [Theory, OnBothDatabases]
    public async Task But_whoever_never_was_confirmed_is_not_let_in_by_a_late_scan(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var door = await Door.OpenAsync(app);
        await Registered.RulesAsync(app, door.Event, rules => rules.NeedsApproval = true);
        var attendee = await app.WriteAsync(async db => (await Registration.ApplyAsync(db, new Application(door.Event, "zh", [new Attendee { Name = "张伟" }]), app.Clock.GetUtcNow(), default)).Attendees[0]);
        var scanned = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await app.WriteAsync(async db => await (await db.Registrations.Include(r => r.Event).Include(r => r.Attendees).SingleAsync(r => r.Id == attendee.RegistrationId)).DeclineAsync(db, "", app.Clock.GetUtcNow(), default));

        var answer = await door.SendAsync(door.Scan(code: attendee.TicketCode, at: scanned));

        Assert.Equal(("Refused", "NotConfirmed"), (answer.Result, answer.ReasonName));
        Assert.Null((await door.ReloadAsync(attendee)).ArrivedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_kept_from_leaving_by_a_cancellation(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var door = await Door.OpenAsync(app);
        var attendee = await door.InviteAsync();
        await door.CancelAsync(attendee);
        await door.SendAsync(new { id = Guid.NewGuid(), code = attendee.TicketCode, gate = door.Gate.Id, letIn = true });
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await app.WriteAsync(async db => (await db.Set<Events.Features.Planning.Event>().SingleAsync(e => e.Id == door.Event.Id)).Cancel(app.Clock.GetUtcNow()));

        var answer = await door.SendAsync(door.Scan(code: attendee.TicketCode, direction: Direction.Out));

        Assert.Equal(("Admitted", null), (answer.Result, answer.ReasonName));
        Assert.NotNull((await app.ReadAsync(db => db.Admissions.AsNoTracking().SingleAsync(a => a.AttendeeId == attendee.Id))).LeftAt);
    }

    [Theory, OnBothDatabases]
    public async Task Neither_does_an_event_that_was_called_off_afterwards(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var door = await Door.OpenAsync(app);
        var attendee = await door.InviteAsync();
        var scanned = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await app.WriteAsync(async db => (await db.Set<Events.Features.Planning.Event>().SingleAsync(e => e.Id == door.Event.Id)).Cancel(app.Clock.GetUtcNow()));

        Assert.Equal("EventCancelled", (await door.SendAsync(door.Scan(code: attendee.TicketCode))).ReasonName);
        Assert.Equal("Admitted", (await door.SendAsync(door.Scan(code: attendee.TicketCode, at: scanned))).Result);
    }

    [Theory, OnBothDatabases]
    public async Task A_scan_that_is_written_anew_after_a_failure_is_decided_anew(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var now = door.App.Clock.GetUtcNow();
        var gate = await door.App.ReadAsync(db => db.Gates.AsNoTracking().Include(g => g.Event).SingleAsync(g => g.Id == door.Gate.Id));
        Scan Made() => new() { Id = Guid.NewGuid(), EventId = door.Event.Id, GateId = door.Gate.Id, Gate = gate, At = now, ReceivedAt = now };
        var (first, scan) = (Made(), Made());
        if (Scan.InTime(first, scan) > 0) (first, scan) = (scan, first);
        await door.App.InScopeAsync(async services =>
        {
            var (db, log) = (services.GetRequiredService<EventsDbContext>(), services.GetRequiredService<ScanLog>());
            first.Belong(attendee);
            scan.Belong(attendee);
            await Record.ExceptionAsync(() => db.WriteAsync(async () =>
            {
                await log.AppendAsync([first, scan]);
                Assert.Equal(ScanResult.Repeated, scan.Result);
                throw new InvalidOperationException("The disk is full.");
            }));
            await log.AppendAsync([scan]);
        });

        Assert.Equal((ScanResult.Admitted, null), (scan.Result, scan.Reason));
    }
}
