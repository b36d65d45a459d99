using Events.Features.Accounts;
using Events.Features.CheckIn.Devices;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>
/// Takes scans, each once, and answers what came of them. A scan that is known already changes nothing and is answered from the log, so that a
/// device may send again whatever it has no answer for.
/// </summary>
public class ScanIntake(GateAccess access, TicketReader tickets, ScanLog log, ScanCommits commits, ScanWords words, CurrentUser user, CurrentDevice device, TimeProvider clock)
{
    /// <summary>
    /// The answers in the order of the scans. One whose gate is not to be seen is refused by itself, and is not in the log, which knows its gate of
    /// each: a device must not be left with a queue that nobody takes for the sake of one scan in it.
    /// </summary>
    public async Task<IReadOnlyList<ScanAnswer>> TakeAsync(IReadOnlyList<SentScan> sent, CancellationToken cancel)
    {
        var gates = await GatesAsync(sent, cancel);
        var here = sent.Where(scan => gates.ContainsKey(scan.Gate)).ToList();

        var known = await log.KnownAsync([.. here.Select(scan => scan.Id).Distinct()], cancel);
        var fresh = await ReadAsync([.. here.Where(scan => !known.Contains(scan.Id)).DistinctBy(scan => scan.Id)], gates, cancel);
        var overtaken = fresh.Count == 0 ? [] : await commits.AppendAsync(fresh);
        var earlier = await log.ReadAsync([.. known, .. overtaken], gates.Keys, cancel);

        var taken = fresh.Where(scan => !overtaken.Contains(scan.Id)).Concat(earlier).ToDictionary(scan => scan.Id);
        return [.. sent.Select(scan => taken.TryGetValue(scan.Id, out var made) ? words.Answer(made) : words.UnknownGate(scan.Id))];
    }

    private Task<Dictionary<long, Gate>> GatesAsync(IEnumerable<SentScan> sent, CancellationToken cancel)
    {
        var ids = sent.Select(scan => scan.Gate).Distinct().ToList();
        return access.Gates.AsNoTracking().Where(gate => ids.Contains(gate.Id)).ToDictionaryAsync(gate => gate.Id, cancel);
    }

    private async Task<IReadOnlyCollection<Scan>> ReadAsync(IReadOnlyCollection<SentScan> sent, Dictionary<long, Gate> gates, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var shown = sent.Select(scan => (Sent: scan, Scan: Note(scan, gates[scan.Gate], now))).ToList();
        await tickets.ReadAsync(shown, cancel);
        return [.. shown.Select(pair => pair.Scan)];
    }

    private Scan Note(SentScan sent, Gate gate, DateTimeOffset now) => new()
    {
        Id = sent.Id,
        EventId = gate.EventId,
        GateId = gate.Id,
        Gate = gate,
        Direction = sent.Direction,
        At = sent.At ?? now,
        ReceivedAt = now,
        UserId = user.Is(Roles.OfWork) ? user.Id : null,
        DeviceId = device.EventId == gate.EventId ? device.Id : null,
    };
}
