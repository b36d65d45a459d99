using Events.Features.Accounts;
using Events.Features.CheckIn.Devices;
using Events.Features.Planning;
using Events.Features.Registrations;

namespace Events.Features.CheckIn;

/// <summary><see cref="Undo"/> takes back an entry that was a mistake, such as somebody of the same name.</summary>
public enum Direction { In, Out, Undo }

public enum ScanResult { Admitted, Repeated, Refused, Undone }

/// <summary>Why somebody was not let in, or not again; <see cref="CheckInErrors.Of"/> has the sentences.</summary>
public enum ScanReason { NotATicket, AnotherEvent, Forged, UnknownCode, Cancelled, EventNotPublished, EventCancelled, EventArchived, AlreadyInside, UnknownGate, NothingToUndo, NotConfirmed }

/// <summary>One line of the log at the gates: what was shown and what came of it. It is written once and never changed.</summary>
public partial class Scan
{
    /// <summary>Made by the device, so that sending a scan twice changes nothing.</summary>
    public required Guid Id { get; init; }

    public required long EventId { get; init; }
    public required long GateId { get; init; }
    public Gate Gate { get; init; } = null!;
    public Direction Direction { get; init; }

    /// <summary>By the clock of the device.</summary>
    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public long? UserId { get; init; }
    public User? User { get; private set; }

    /// <summary>The paired device, where one made it; alone, or beside the person who was signed in on it.</summary>
    public long? DeviceId { get; init; }
    public Device? Device { get; private set; }

    public long? AttendeeId { get; private set; }
    public Attendee? Attendee { get; private set; }

    public ScanResult Result { get; private set; }
    public ScanReason? Reason { get; private set; }

    /// <summary>Admitted: since when the person has been here. Repeated: since when at this gate. Refused: since when it is so.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>Where <see cref="Since"/> was.</summary>
    public long? SinceGateId { get; private set; }
    public Gate? SinceGate { get; private set; }

    /// <summary>The event that the ticket is for, where it is not this one.</summary>
    public long? OtherEventId { get; private set; }
    public Event? OtherEvent { get; private set; }

    /// <summary>When the person passed. A device whose clock is ahead does not admit people in the future.</summary>
    public DateTimeOffset PassedAt => At < ReceivedAt ? At : ReceivedAt;
}
