using Events.Features.CheckIn;
using Events.Features.CheckIn.Scans;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Events.Tests.Features.CheckIn.Scans;

public class ScanCommitsTests
{
    [Theory, OnBothDatabases]
    public async Task A_call_that_cannot_be_written_does_not_take_the_others_with_it(Database database)
    {
        var door = await Door.OpenAsync(database);
        var commits = door.App.Services.GetRequiredService<ScanCommits>();

        var calls = Enumerable.Range(0, 20).Select(i => commits.AppendAsync([Refused(door, gate: i == 7 ? 999_999_999 : door.Gate.Id)])).ToList();
        var results = await Task.WhenAll(calls.Select(call => call.ContinueWith(done => done.IsCompletedSuccessfully)));

        Assert.Equal([7], results.Index().Where(result => !result.Item).Select(result => result.Index));
        Assert.Equal(19, await door.App.ReadAsync(db => db.Scans.CountAsync(scan => scan.EventId == door.Event.Id)));
    }

    private static Scan Refused(Door door, long gate)
    {
        var now = door.App.Clock.GetUtcNow();
        var scan = new Scan { Id = Guid.NewGuid(), EventId = door.Event.Id, GateId = gate, At = now, ReceivedAt = now };
        scan.Refuse(ScanReason.NotATicket);
        return scan;
    }
}
