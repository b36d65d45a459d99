using Events.Features.CheckIn;
using Events.Features.CheckIn.Scans;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

public class ScanBatchesTests
{
    [Theory, OnBothDatabases]
    public async Task A_call_that_cannot_be_written_does_not_take_the_others_with_it(Database database)
    {
        var door = await Door.OpenAsync(database);
        var batches = door.App.Services.GetRequiredService<ScanBatches>();

        var calls = Enumerable.Range(0, 20).Select(i => batches.AppendAsync([Refused(door, gate: i == 7 ? 999_999_999 : door.Gate.Id)])).ToList();
        var results = await Task.WhenAll(calls.Select(call => call.ContinueWith(done => done.IsCompletedSuccessfully)));

        Assert.Equal([7], results.Index().Where(result => !result.Item).Select(result => result.Index));
        Assert.Equal(19, await door.App.ReadAsync(db => db.Scans.CountAsync(scan => scan.EventId == door.Event.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_scan_twice_in_one_transaction_counts_once(Database database)
    {
        var door = await Door.OpenAsync(database);
        var attendee = await door.InviteAsync();
        var gate = await door.App.ReadAsync(db => db.Gates.AsNoTracking().Include(g => g.Event).SingleAsync(g => g.Id == door.Gate.Id));
        var (id, now) = (Guid.NewGuid(), door.App.Clock.GetUtcNow());
        Scan Made()
        {
            var scan = new Scan { Id = id, EventId = door.Event.Id, GateId = gate.Id, Gate = gate, At = now, ReceivedAt = now };
            scan.Belong(attendee);
            return scan;
        }
        var (first, second) = (Made(), Made());

        var overtaken = await door.App.InScopeAsync(services => services.GetRequiredService<ScanLog>().AppendAsync([first, second]));

        Assert.Equal([id], overtaken);
        var kept = await door.App.ReadAsync(db => db.Scans.AsNoTracking().SingleAsync(scan => scan.AttendeeId == attendee.Id));
        Assert.Equal((ScanResult.Admitted, null), (kept.Result, kept.Reason));
    }

    [Theory, OnBothDatabases]
    public async Task A_list_that_is_sent_twice_at_once_is_answered_the_same(Database database)
    {
        var door = await Door.OpenAsync(database);
        var codes = new List<string>();
        for (var number = 0; number < 10; number++) codes.Add((await door.InviteAsync()).TicketCode);
        var scans = codes.ConvertAll(code => door.Scan(code: code));

        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => door.PostAsync(scans)));

        Assert.All(pages, page => Assert.All(page.Json<Door.Answer[]>(), answer => Assert.Equal(("Admitted", null), (answer.Result, answer.ReasonName))));
        Assert.Equal(10, await door.App.ReadAsync(db => db.Scans.CountAsync(scan => scan.EventId == door.Event.Id && scan.Result == ScanResult.Admitted && scan.Reason == null)));
    }

    [Theory, OnBothDatabases]
    public async Task An_id_that_is_used_again_for_somebody_else_lets_nobody_in(Database database)
    {
        var door = await Door.OpenAsync(database);
        var (first, second) = (await door.InviteAsync(), await door.InviteAsync("李娜"));
        var id = Guid.NewGuid();
        await door.SendAsync(door.Scan(code: first.TicketCode, id: id));

        var answer = await door.SendAsync(door.Scan(code: second.TicketCode, id: id));

        Assert.Equal("张伟", answer.Attendee!.Name);
        Assert.Null((await door.ReloadAsync(second)).ArrivedAt);
        Assert.False(await door.App.ReadAsync(db => db.Admissions.AnyAsync(admission => admission.AttendeeId == second.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_was_cancelled_since_they_were_read_is_refused_and_the_others_come_in(Database database)
    {
        var door = await Door.OpenAsync(database);
        var people = new[] { await door.InviteAsync(), await door.InviteAsync("李娜"), await door.InviteAsync("王芳") };
        var gate = await door.App.ReadAsync(db => db.Gates.AsNoTracking().Include(g => g.Event).SingleAsync(g => g.Id == door.Gate.Id));
        var now = door.App.Clock.GetUtcNow();
        var scans = people.Select(person =>
        {
            var scan = new Scan { Id = Guid.NewGuid(), EventId = door.Event.Id, GateId = gate.Id, Gate = gate, At = now, ReceivedAt = now };
            scan.Belong(person);
            return scan;
        }).ToList();
        await door.CancelAsync(people[1]);

        await door.App.InScopeAsync(services => services.GetRequiredService<ScanLog>().AppendAsync(scans));

        Assert.Equal([ScanResult.Admitted, ScanResult.Refused, ScanResult.Admitted], scans.ConvertAll(scan => scan.Result));
        Assert.Equal((ScanReason.Cancelled, now), (scans[1].Reason, scans[1].Since));
        Assert.Equal([people[0].Id, people[2].Id], await door.App.ReadAsync(db =>
            db.Admissions.Where(admission => admission.EventId == door.Event.Id).Select(admission => admission.AttendeeId).Order().ToListAsync()));
        Assert.Null((await door.ReloadAsync(people[1])).ArrivedAt);
    }

    private static ShownScan Refused(Door door, long gate)
    {
        var now = door.App.Clock.GetUtcNow();
        var scan = new Scan { Id = Guid.NewGuid(), EventId = door.Event.Id, GateId = gate, At = now, ReceivedAt = now };
        scan.Refuse(ScanReason.NotATicket);
        return new ShownScan(new SentScan { Id = scan.Id, Gate = gate }, scan, mayOverride: false);
    }
}
