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

    private static ShownScan Refused(Door door, long gate)
    {
        var now = door.App.Clock.GetUtcNow();
        var scan = new Scan { Id = Guid.NewGuid(), EventId = door.Event.Id, GateId = gate, At = now, ReceivedAt = now };
        scan.Refuse(ScanReason.NotATicket);
        return new ShownScan(new SentScan { Id = scan.Id, Gate = gate }, scan, mayOverride: false);
    }
}
