using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn;

/// <summary>One attendee inside one gate, once for each pair. It follows from the log, see <see cref="PersonLog"/>, and is kept for counting.</summary>
public class Admission
{
    public required long AttendeeId { get; init; }
    public required long GateId { get; init; }
    public Gate Gate { get; private init; } = null!;
    public required long EventId { get; init; }

    /// <summary>The scan that admitted the person.</summary>
    public required Guid ScanId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When the person went out; null again once they have come back.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <param name="there">By one person at the place to which the gate leads, in order, with an entry at the gate among them.</param>
    public static Admission Of(long gateId, IReadOnlyList<Scan> there)
    {
        var passed = there.Where(scan => scan.GateId == gateId);
        var entry = passed.First(scan => scan.IsEntry);
        return new()
        {
            AttendeeId = entry.AttendeeId!.Value,
            GateId = entry.GateId,
            Gate = entry.Gate,
            EventId = entry.EventId,
            ScanId = entry.Id,
            At = passed.First(scan => scan.IsPresence).PassedAt,
            // Whoever goes out by one entrance has left all of them; to pass by a corridor is not to come back.
            LeftAt = there.LastOrDefault(scan => scan.Direction == Direction.Out || (scan.IsEntry && (scan.GateId == gateId || !scan.Gate.IsManyTimes))) is { Direction: Direction.Out } left ? left.PassedAt : null,
        };
    }

    /// <summary>Writes what follows from the logs of some people over what is stored of them, inside the caller's transaction.</summary>
    public static async Task SettleAsync(EventsDbContext db, IReadOnlyCollection<Admission> stored, IReadOnlyCollection<Admission> now, CancellationToken cancel)
    {
        var same = stored.Select(one => one.Facts).ToHashSet();
        foreach (var admission in await db.InsertEachOnceAsync([.. now.Where(one => !same.Contains(one.Facts))], cancel))
            await admission.Row(db).ExecuteUpdateAsync(row => row.SetProperty(a => a.ScanId, admission.ScanId).SetProperty(a => a.At, admission.At).SetProperty(a => a.LeftAt, admission.LeftAt), cancel);
        foreach (var gone in stored.ExceptBy(now.Select(one => one.Key), one => one.Key)) await gone.Row(db).ExecuteDeleteAsync(cancel);
    }

    private (long, long) Key => (AttendeeId, GateId);

    private (long, long, Guid, DateTimeOffset, DateTimeOffset?) Facts => (AttendeeId, GateId, ScanId, At, LeftAt);

    private IQueryable<Admission> Row(EventsDbContext db) => db.Admissions.Where(a => a.AttendeeId == AttendeeId && a.GateId == GateId);
}
