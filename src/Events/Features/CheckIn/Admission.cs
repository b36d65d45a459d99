using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn;

/// <summary>One attendee inside one gate. There is one row for each pair, and the database keeps it so: whoever adds it first was admitted.</summary>
public class Admission
{
    public required long AttendeeId { get; init; }
    public required long GateId { get; init; }
    public Gate Gate { get; private set; } = null!;
    public required long EventId { get; init; }

    /// <summary>The scan that admitted the person.</summary>
    public required Guid ScanId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When the person went out; null again once they have come back.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>True for the first entry at the gate, and for the first after having left.</summary>
    public static async Task<bool> EnterAsync(EventsDbContext db, Scan scan, CancellationToken cancel)
    {
        var admission = new Admission
        {
            AttendeeId = scan.AttendeeId!.Value,
            GateId = scan.GateId,
            EventId = scan.EventId,
            ScanId = scan.Id,
            At = scan.PassedAt,
        };
        return await db.InsertOnceAsync(admission, cancel)
            || await Of(db, scan).Where(a => a.LeftAt <= scan.PassedAt)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.LeftAt, (DateTimeOffset?)null), cancel) == 1;
    }

    public static Task LeaveAsync(EventsDbContext db, Scan scan, CancellationToken cancel) =>
        Of(db, scan).Where(a => a.LeftAt == null && a.At <= scan.PassedAt)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.LeftAt, scan.PassedAt), cancel);

    /// <summary>Takes an entry at the gate back. Whoever has passed no other gate has not arrived. False where there was no entry.</summary>
    public static async Task<bool> UndoAsync(EventsDbContext db, Scan scan, CancellationToken cancel)
    {
        if (await Of(db, scan).Where(a => a.At <= scan.PassedAt).ExecuteDeleteAsync(cancel) == 0) return false;
        var first = await db.Admissions.Where(a => a.AttendeeId == scan.AttendeeId).OrderBy(a => a.At).Select(a => (DateTimeOffset?)a.At).FirstOrDefaultAsync(cancel);
        await db.Attendees.Where(a => a.Id == scan.AttendeeId).ExecuteUpdateAsync(
            a => a.SetProperty(x => x.ArrivedAt, first).SetProperty(x => x.Version, x => x.Version + 1), cancel);
        return true;
    }

    private static IQueryable<Admission> Of(EventsDbContext db, Scan scan) =>
        db.Admissions.Where(a => a.AttendeeId == scan.AttendeeId && a.GateId == scan.GateId);
}
