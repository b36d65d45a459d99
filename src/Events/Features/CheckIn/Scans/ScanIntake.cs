using Events.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>
/// Takes scans, each once, and answers what came of them. A scan that is known already changes nothing and is answered from the log, so that a
/// device may send again whatever it has no answer for.
/// </summary>
public class ScanIntake(GateAccess access, TicketReader tickets, ScanLog log, ScanWords words, CurrentUser user, TimeProvider clock)
{
    /// <summary>The answers in the order of the scans; null where a gate is not to be seen.</summary>
    public async Task<IReadOnlyList<ScanAnswer>?> TakeAsync(IReadOnlyList<SentScan> sent, CancellationToken cancel)
    {
        var gates = await GatesAsync(sent, cancel);
        if (!sent.All(scan => gates.ContainsKey(scan.Gate))) return null;

        var taken = await log.FindAsync([.. sent.Select(scan => scan.Id).Distinct()], gates.Keys, cancel);
        foreach (var scan in await TakeFreshAsync([.. sent.Where(scan => !taken.ContainsKey(scan.Id)).DistinctBy(scan => scan.Id)], gates, cancel))
            taken.Add(scan.Id, scan);

        return sent.All(scan => taken.ContainsKey(scan.Id)) ? [.. sent.Select(scan => words.Answer(taken[scan.Id]))] : null;
    }

    private async Task<IEnumerable<Scan>> TakeFreshAsync(IReadOnlyCollection<SentScan> sent, Dictionary<long, Gate> gates, CancellationToken cancel)
    {
        if (sent.Count == 0) return [];
        var now = clock.GetUtcNow();
        var shown = sent.Select(scan => (Sent: scan, Scan: Note(scan, gates[scan.Gate], now))).ToList();
        await tickets.ReadAsync(shown, cancel);

        var scans = shown.Select(pair => pair.Scan).ToList();
        var overtaken = await log.AppendAsync(scans, cancel);
        return scans.Where(scan => !overtaken.Contains(scan.Id)).Concat((await log.FindAsync(overtaken, gates.Keys, cancel)).Values);
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
        UserId = user.Id,
    };

    private Task<Dictionary<long, Gate>> GatesAsync(IEnumerable<SentScan> sent, CancellationToken cancel)
    {
        var ids = sent.Select(scan => scan.Gate).Distinct().ToList();
        return access.Gates.AsNoTracking().Where(gate => ids.Contains(gate.Id)).ToDictionaryAsync(gate => gate.Id, cancel);
    }
}
