using Events.Features.CheckIn;
using Events.Features.CheckIn.Arrivals;
using Events.Features.CheckIn.Conflicts;
using Events.Features.Registrations;
using Events.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Events.Tests.Features.CheckIn.Scans;

/// <summary>However devices lose the network, whatever their clocks say, and in whatever order their scans come: in the end the log is right.</summary>
public class DoorSimulationTests(ITestOutputHelper output)
{
    private const int Days = 4;
    private const int ScansInAll = 10_000;

    [Theory, OnBothDatabases]
    public async Task After_the_last_scan_has_come_everything_is_counted_once(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        for (var day = 0; day < Days; day++)
        {
            // A day that went wrong is run again by the seed that it printed.
            var seed = int.TryParse(Environment.GetEnvironmentVariable("DOOR_SEED"), out var known) ? known : Environment.TickCount ^ (day << 20);
            output.WriteLine($"{database}, seed {seed}");
            await RunAsync(await Door.OpenAsync(app), seed);
        }
    }

    private async Task RunAsync(Door door, int seed)
    {
        var simulation = new DoorSimulation(door, seed, ScansInAll / Days);
        await simulation.RunAsync();
        var expected = new DoorReckoning(simulation);

        var log = await door.App.ReadAsync(db => db.Scans.AsNoTracking().Where(scan => scan.EventId == door.Event.Id).Select(scan => new { scan.Id, scan.PassedAt }).ToListAsync());
        Assert.Equal(simulation.Facts.Select(fact => (fact.Id, fact.At)).Order(), log.Select(scan => (scan.Id, scan.PassedAt)).Order());

        var arrived = await door.App.ReadAsync(db => db.Attendees.Where(a => a.EventId == door.Event.Id && a.ArrivedAt != null).ToDictionaryAsync(a => a.Id, a => a.ArrivedAt!.Value));
        Assert.Equal(expected.Arrivals().OrderBy(one => one.Key), arrived.OrderBy(one => one.Key));
        Assert.Equal(arrived.Count, (await door.App.ReadAsync(db => ArrivalCount.ReadAsync(db, door.Event.Id, default))).Arrived);

        var inside = await door.App.ReadAsync(db => db.Admissions.Where(a => a.EventId == door.Event.Id).GroupBy(a => a.GateId).ToDictionaryAsync(gate => gate.Key, gate => gate.Count()));
        Assert.Equal(expected.PeopleByGate().OrderBy(gate => gate.Key), inside.OrderBy(gate => gate.Key));

        var left = await door.App.ReadAsync(db => db.Admissions.Where(a => a.EventId == door.Event.Id).ToDictionaryAsync(a => (a.AttendeeId, a.GateId), a => a.LeftAt));
        Assert.Equal(expected.Left().OrderBy(one => one.Key), left.OrderBy(one => one.Key));

        var conflicts = await door.App.ReadAsync(db => new ConflictList(db).ReadAsync(door.Event.Id, default));
        Assert.Equal(expected.Conflicts().Order(), conflicts.Select(row => (row.Kind, row.Scan.Id)).Order());
        output.WriteLine($"{log.Count} scans, {arrived.Count} arrived, {conflicts.Count(row => row.Kind == ConflictKind.Double)} came in twice, {conflicts.Count(row => row.Kind == ConflictKind.AgainstRule)} against the rules");
        Assert.NotEmpty(conflicts);
    }
}
