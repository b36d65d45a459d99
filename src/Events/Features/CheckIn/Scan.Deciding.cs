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

    /// <summary>A true ticket of this event was shown; whether it is valid depends on the registration and the event.</summary>
    public void Belong(Attendee attendee)
    {
        (AttendeeId, Attendee) = (attendee.Id, attendee);
        var @event = Gate.Event;
        if (!attendee.IsComing) Refuse(ScanReason.Cancelled, attendee.CancelledAt);
        else if (@event.State == EventState.Cancelled) Refuse(ScanReason.EventCancelled, @event.CancelledAt);
        else if (@event.State == EventState.Archived) Refuse(ScanReason.EventArchived);
        else if (!@event.IsPublished) Refuse(ScanReason.EventNotPublished);
    }

    /// <summary>Lets the person through, inside the caller's transaction. The database decides who was first; nobody is kept from leaving.</summary>
    public async Task PassAsync(EventsDbContext db, CancellationToken cancel)
    {
        if (Direction == Direction.Out)
        {
            await Admission.LeaveAsync(db, this, cancel);
            return;
        }
        if (!await Admission.EnterAsync(db, this, cancel)) (Result, Reason) = (ScanResult.Repeated, ScanReason.AlreadyInside);
        if (Attendee!.ArrivedAt is null || PassedAt < Attendee.ArrivedAt) await Attendee.ArriveAsync(db, Attendee.Id, PassedAt, cancel);
    }

    /// <summary>Notes since when and where the person has been here.</summary>
    public void Recall(IEnumerable<Admission> admissions)
    {
        var first = admissions.Where(a => a.AttendeeId == AttendeeId && (Result == ScanResult.Admitted || a.GateId == GateId)).MinBy(a => a.At);
        if (first is not null) (Since, SinceGateId, SinceGate) = (first.At, first.GateId, first.Gate);
    }
}
