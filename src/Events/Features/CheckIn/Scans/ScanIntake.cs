using Events.Features.Accounts;
using Events.Features.CheckIn.Devices;

namespace Events.Features.CheckIn.Scans;

/// <summary>
/// Takes scans, each once, and answers what came of them. A scan that is known already changes nothing and is answered from the log, so that a
/// device may send again whatever it has no answer for.
/// </summary>
public class ScanIntake(
    GateAccess access, GateMemory gates, TicketReader tickets, ScanLog log, ScanBatches batches, DoorChanges changes, DoorFacts facts, DoorRights rights, ScanWords words, CurrentUser user, CurrentDevice device, TimeProvider clock)
{
    /// <summary>
    /// The answers in the order of the scans. One whose gate is not to be seen is refused by itself, and is not in the log, which knows its gate of
    /// each: a device must not be left with a queue that nobody takes for the sake of one scan in it.
    /// </summary>
    public async Task<IReadOnlyList<ScanAnswer>> TakeAsync(IReadOnlyList<SentScan> sent, CancellationToken cancel)
    {
        var seen = await GatesAsync(sent, cancel);
        List<SentScan> here = [.. sent.Where(scan => seen.ContainsKey(scan.Gate)).DistinctBy(scan => scan.Id)];
        var mayOverride = here.Exists(scan => scan.OverrideReason is not null || scan.Category is not null) && await rights.MayOverrideAsync();
        var now = clock.GetUtcNow();
        var shown = here.ConvertAll(scan => new ShownScan(scan, Note(scan, seen[scan.Gate], now, mayOverride), mayOverride));
        foreach (var one in shown) await tickets.CheckAsync(one, cancel);

        var overtaken = await AppendAsync(shown, cancel);
        var earlier = await log.ReadAsync(overtaken, seen.Keys, cancel);
        var taken = shown.Select(one => one.Scan).Where(scan => !overtaken.Contains(scan.Id)).Concat(earlier).ToDictionary(scan => scan.Id);
        return await AnswersAsync(sent, taken, shown.Where(one => one.IsPlain).Select(one => one.Person!.Id).ToHashSet(), cancel);
    }

    /// <summary>
    /// Whoever comes as another category from one scan on does so at the next one as well: theirs are decided and written one by one, in the order in which
    /// they passed.
    /// </summary>
    private async Task<HashSet<Guid>> AppendAsync(List<ShownScan> shown, CancellationToken cancel)
    {
        var changing = shown.Where(one => one.Sent.ChangesPeople && one.Code.Length > 0).Select(one => one.Code).ToHashSet();
        var alone = shown.FindAll(one => one.Sent.ChangesPeople || changing.Contains(one.Code));
        var together = alone.Count == 0 ? shown : [.. shown.Except(alone)];
        HashSet<Guid> overtaken = [];
        if (together.Count > 0) overtaken.UnionWith(await batches.AppendAsync(together));
        if (alone.Count > 0) await tickets.FindAsync(alone, cancel);
        foreach (var one in alone.OrderBy(one => one.Scan, Comparer<Scan>.Create(Scan.InTime))) overtaken.UnionWith(await changes.AppendAsync(one, cancel));
        overtaken.IntersectWith(shown.Select(one => one.Scan.Id));
        return overtaken;
    }

    /// <param name="plain">The people of whom nothing more is told.</param>
    private async Task<IReadOnlyList<ScanAnswer>> AnswersAsync(IReadOnlyList<SentScan> sent, Dictionary<Guid, Scan> taken, IReadOnlySet<long> plain, CancellationToken cancel)
    {
        var told = await facts.ReadAsync([.. taken.Values.Where(scan => scan.AttendeeId is { } person && scan.Attendee is not null && !plain.Contains(person))], cancel);
        var mayOverride = taken.Values.Any(ScanWords.CanBeOverridden) && await rights.MayOverrideAsync();
        return [.. sent.Select(scan => taken.TryGetValue(scan.Id, out var made) ? words.Answer(made, mayOverride, told.GetValueOrDefault(made.Id)) : words.UnknownGate(scan.Id))];
    }

    private async Task<Dictionary<long, Gate>> GatesAsync(IEnumerable<SentScan> sent, CancellationToken cancel)
    {
        var seen = new Dictionary<long, Gate>();
        foreach (var id in sent.Select(scan => scan.Gate).Distinct())
            if (await gates.FindAsync(id, cancel) is { } gate && access.Sees(gate)) seen.Add(id, gate);
        return seen;
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
