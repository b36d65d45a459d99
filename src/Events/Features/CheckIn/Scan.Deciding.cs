using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Data;

namespace Events.Features.CheckIn;

public partial class Scan
{
    public bool IsRefused => Result == ScanResult.Refused;

    public void Refuse(ScanReason reason, DateTimeOffset? since = null) => (Result, Reason, Since) = (ScanResult.Refused, reason, since);

    public void RefuseFor(Event other)
    {
        Refuse(ScanReason.AnotherEvent);
        (OtherEventId, OtherEvent) = (other.Id, other);
    }

    /// <summary>
    /// A true ticket of this event was shown; whether it was valid depends on the registration and the event as they stood when the person passed.
    /// A scan that comes late from a device without network is not refused for what was decided after it.
    /// </summary>
    public void Belong(Attendee attendee)
    {
        (AttendeeId, Attendee) = (attendee.Id, attendee);
        if (Direction == Direction.Undo) return;
        var @event = Gate.Event;
        if (attendee is { IsComing: false, CancelledAt: null }) Refuse(ScanReason.NotConfirmed);
        else if (attendee.CancelledAt <= PassedAt) Refuse(ScanReason.Cancelled, attendee.CancelledAt);
        else if (@event.State == EventState.Cancelled && !(PassedAt < @event.CancelledAt)) Refuse(ScanReason.EventCancelled, @event.CancelledAt);
        else if (@event.State == EventState.Archived && PassedAt >= @event.EndsAt) Refuse(ScanReason.EventArchived);
        else if (@event.State == EventState.Draft) Refuse(ScanReason.EventNotPublished);
    }

    /// <summary>
    /// Lets the person through, inside the caller's transaction. The database decides who was first; nobody is kept from leaving. It may run again
    /// after a transaction that failed, so the result is set whatever it was.
    /// </summary>
    public Task PassAsync(EventsDbContext db, CancellationToken cancel) => Direction switch
    {
        Direction.Out => Admission.LeaveAsync(db, this, cancel),
        Direction.Undo => UndoAsync(db, cancel),
        _ => EnterAsync(db, cancel),
    };

    private async Task EnterAsync(EventsDbContext db, CancellationToken cancel)
    {
        var isFirst = Attendee!.ArrivedAt is null || PassedAt < Attendee.ArrivedAt;
        if (isFirst && !await Attendee.ArriveAsync(db, Attendee.Id, PassedAt, cancel) && Attendee.CancelledAt is null)
        {
            // Cancelled since it was read: the seat is somebody else's.
            (Result, Reason) = (ScanResult.Refused, ScanReason.Cancelled);
            return;
        }
        (Result, Reason) = await Admission.EnterAsync(db, this, cancel) ? (ScanResult.Admitted, (ScanReason?)null) : (ScanResult.Repeated, ScanReason.AlreadyInside);
    }

    private async Task UndoAsync(EventsDbContext db, CancellationToken cancel) =>
        (Result, Reason) = await Admission.UndoAsync(db, this, cancel) ? (ScanResult.Undone, (ScanReason?)null) : (ScanResult.Refused, ScanReason.NothingToUndo);

    /// <summary>Notes since when and where the person has been here.</summary>
    public void Recall(IEnumerable<Admission> admissions)
    {
        var first = admissions.Where(a => a.AttendeeId == AttendeeId && (Result == ScanResult.Admitted || a.GateId == GateId)).MinBy(a => a.At);
        if (first is not null) (Since, SinceGateId, SinceGate) = (first.At, first.GateId, first.Gate);
    }
}
