using Events.Features.Accounts;
using Events.Features.CheckIn.Devices;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Scans;

/// <summary>
/// Takes scans, each once, and answers what came of them. A scan that is known already changes nothing and is answered from the log, so that a
/// device may send again whatever it has no answer for.
/// </summary>
public class ScanIntake(
    GateAccess access, TicketReader tickets, ScanLog log, ScanCommits commits, DoorChanges changes, DoorFacts facts, DoorRights rights, ScanWords words, CurrentUser user, CurrentDevice device, TimeProvider clock)
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
        List<SentScan> unknown = [.. here.Where(scan => !known.Contains(scan.Id)).DistinctBy(scan => scan.Id)];
        var mayOverride = unknown.Exists(scan => scan.OverrideReason is not null || scan.Category is not null) && await rights.MayOverrideAsync();
        var now = clock.GetUtcNow();
        var fresh = unknown.ConvertAll(scan => new ShownScan(scan, Note(scan, gates[scan.Gate], now, mayOverride), mayOverride));
        var plain = await tickets.ReadAsync(fresh.FindAll(one => one.Sent.WalkIn is null), cancel);

        var overtaken = await AppendAsync(fresh, cancel);
        var earlier = await log.ReadAsync([.. known, .. overtaken], gates.Keys, cancel);
        var taken = fresh.Select(one => one.Scan).Where(scan => !overtaken.Contains(scan.Id)).Concat(earlier).ToDictionary(scan => scan.Id);
        return await AnswersAsync(sent, taken, plain, cancel);
    }

    /// <summary>
    /// Whoever comes as another category from one scan on does so at the next one as well: theirs are decided and written one by one, in the order in which
    /// they passed.
    /// </summary>
    private async Task<HashSet<Guid>> AppendAsync(List<ShownScan> fresh, CancellationToken cancel)
    {
        var changing = fresh.Where(one => one.Sent.ChangesPeople).Select(one => one.Person).ToHashSet();
        var (alone, together) = (fresh.FindAll(one => one.Sent.ChangesPeople || (one.Person is not null && changing.Contains(one.Person))), new List<Scan>());
        foreach (var shown in fresh.Except(alone))
        {
            shown.Judge();
            together.Add(shown.Scan);
        }
        HashSet<Guid> overtaken = together.Count == 0 ? [] : [.. await commits.AppendAsync(together)];
        foreach (var shown in alone.OrderBy(one => one.Scan, Comparer<Scan>.Create(Scan.InTime))) overtaken.UnionWith(await changes.AppendAsync(shown, cancel));
        return overtaken;
    }

    private async Task<IReadOnlyList<ScanAnswer>> AnswersAsync(IReadOnlyList<SentScan> sent, Dictionary<Guid, Scan> taken, IReadOnlySet<long> plain, CancellationToken cancel)
    {
        var told = await facts.ReadAsync([.. taken.Values.Where(scan => scan.AttendeeId is { } person && scan.Attendee is not null && !plain.Contains(person))], cancel);
        var mayOverride = taken.Values.Any(ScanWords.CanBeOverridden) && await rights.MayOverrideAsync();
        return [.. sent.Select(scan => taken.TryGetValue(scan.Id, out var made) ? words.Answer(made, mayOverride, told.GetValueOrDefault(made.Id)) : words.UnknownGate(scan.Id))];
    }

    private Task<Dictionary<long, Gate>> GatesAsync(IEnumerable<SentScan> sent, CancellationToken cancel)
    {
        var ids = sent.Select(scan => scan.Gate).Distinct().ToList();
        return access.Gates.AsNoTracking().Where(gate => ids.Contains(gate.Id)).ToDictionaryAsync(gate => gate.Id, cancel);
    }

    private Scan Note(SentScan sent, Gate gate, DateTimeOffset now, bool mayOverride) => new()
    {
        Id = sent.Id,
        EventId = gate.EventId,
        GateId = gate.Id,
        Gate = gate,
        Direction = sent.WalkIn is null ? sent.Direction : Direction.In,
        At = sent.At ?? now,
        SentAt = sent.SentAt,
        ReceivedAt = now,
        LetIn = sent.LetIn,
        Override = mayOverride ? sent.OverrideReason : null,
        OverrideIsDenied = !mayOverride && sent.OverrideReason is not null,
        Category = sent.Category,
        UserId = user.Is(Roles.OfWork) ? user.Id : null,
        DeviceId = device.EventId == gate.EventId ? device.Id : null,
    };
}
