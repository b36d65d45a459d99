using Events.Features.Planning;
using Events.Features.Registrations;

namespace Events.Features.CheckIn;

public partial class Scan
{
    public bool IsRefused => Result == ScanResult.Refused;

    /// <summary>The person went in by it, whatever speaks against it.</summary>
    public bool IsEntry => Direction == Direction.In && Result == ScanResult.Admitted;

    /// <summary>The person was inside by then: it is an entry, or came late to one that was known.</summary>
    public bool IsPresence => IsEntry || (Direction == Direction.In && Result == ScanResult.Repeated && PassedAt < Since);

    /// <summary>It tells where a person is. What was undone is undone even where the entry comes after.</summary>
    public bool IsFact => AttendeeId is not null && LetIn != false && (Direction == Direction.Undo || !IsRefused);

    /// <summary>Refuses, but where the person is inside already, or somebody lets them in against the rule.</summary>
    public void Refuse(ScanReason reason, DateTimeOffset? since = null)
    {
        var isPassed = LetIn == true || (LetIn is null && Override is not null && CheckInErrors.IsOverridable(reason));
        Result = isPassed ? ScanResult.Admitted : ScanResult.Refused;
        (Reason, Since) = (isPassed ? reason : Unless(reason), since);
    }

    public void RefuseFor(Event other)
    {
        Refuse(ScanReason.AnotherEvent);
        (OtherEventId, OtherEvent) = (other.Id, other);
    }

    /// <summary>
    /// A true ticket of this event was shown; whether it was valid depends on the registration, the event and the gate as they stood when the person
    /// passed. A scan that comes late from a device without network is not refused for what was decided after it.
    /// </summary>
    public void Belong(Attendee attendee) => Belong(attendee, attendee.Category);

    /// <inheritdoc cref="Belong(Attendee)"/>
    /// <param name="category">What the person comes as here.</param>
    public void Belong(Attendee attendee, AttendeeCategory category)
    {
        (AttendeeId, Attendee) = (attendee.Id, attendee);
        if (Direction != Direction.Undo) RefuseIfBarred(attendee, category);
    }

    /// <summary>Refuses where anything speaks against the person's passing.</summary>
    public void RefuseIfBarred(Attendee person, AttendeeCategory category)
    {
        if (Objection(person, category) is var (reason, since)) Refuse(reason, since);
        else if (LetIn == false) Refuse(ScanReason.RefusedOffline);
    }

    /// <summary>Nothing is decided yet, or not any more: it is decided anew after a transaction that failed.</summary>
    internal void Reopen() => (AttendeeId, Attendee, Result, Reason, Since, SinceGateId, SinceGate) = (null, null, default, null, null, null, null);

    /// <summary>What speaks against the person's passing, and since when. On the way out nobody is asked whether they might have come.</summary>
    private (ScanReason Reason, DateTimeOffset? Since)? Objection(Attendee person, AttendeeCategory category)
    {
        var @event = Gate.Event;
        if (Direction == Direction.Out) return Gate.Objection(person, category, Direction, PassedAt);
        if (person is { IsComing: false, CancelledAt: null }) return (ScanReason.NotConfirmed, null);
        if (person.CancelledAt <= PassedAt) return (ScanReason.Cancelled, person.CancelledAt);
        if (!person.MayCome) return (ScanReason.NotConfirmed, null);
        if (@event.State == EventState.Cancelled && !(PassedAt < @event.CancelledAt)) return (ScanReason.EventCancelled, @event.CancelledAt);
        if (@event.State == EventState.Archived && PassedAt >= @event.EndsAt) return (ScanReason.EventArchived, null);
        if (@event.State == EventState.Draft) return (ScanReason.EventNotPublished, null);
        return Gate.Objection(person, category, Direction, PassedAt);
    }

    /// <summary>Nobody of the list, who could not be added to it.</summary>
    public void Name(string name, string organisation) => (GuestName, GuestOrganisation) = (name, organisation);

    /// <summary>Enters. It may be decided anew after a transaction that failed, so the result is set whatever it was.</summary>
    /// <param name="inside">The entry by which the person is inside already.</param>
    internal void Enter(Scan? inside)
    {
        if (Result == ScanResult.Admitted && Reason is not (null or ScanReason.AlreadyInside)) return;
        (Result, Reason, Since, SinceGateId, SinceGate) = (ScanResult.Admitted, null, null, null, null);
        if (inside is null) return;
        Result = LetIn == true || Override is not null ? ScanResult.Admitted : ScanResult.Repeated;
        Reason = Result == ScanResult.Admitted ? ScanReason.AlreadyInside : Unless(ScanReason.AlreadyInside);
        (Since, SinceGateId, SinceGate) = (inside.PassedAt, inside.GateId, inside.Gate);
    }

    internal void Undo(bool found) => (Result, Reason) = found ? (ScanResult.Undone, (ScanReason?)null) : (ScanResult.Refused, ScanReason.NothingToUndo);

    /// <summary>Notes since when and where the person has been here.</summary>
    public void Recall(Admission? first)
    {
        if (Reason is null && first is not null) (Since, SinceGateId, SinceGate) = (first.At, first.GateId, first.Gate);
    }

    private ScanReason Unless(ScanReason reason) => OverrideIsDenied && CheckInErrors.IsOverridable(reason) ? ScanReason.NotOverridable : reason;
}
