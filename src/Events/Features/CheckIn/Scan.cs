using Events.Features.Accounts;
using Events.Features.CheckIn.Devices;
using Events.Features.Planning;
using Events.Features.Registrations;

namespace Events.Features.CheckIn;

/// <summary><see cref="Undo"/> takes back an entry that was a mistake, such as somebody of the same name.</summary>
public enum Direction { In, Out, Undo }

public enum ScanResult { Admitted, Repeated, Refused, Undone }

/// <summary>Why somebody was not let in, or not again, or should not have been; <see cref="CheckInErrors.Of"/> has the sentences.</summary>
public enum ScanReason
{
    NotATicket, AnotherEvent, Forged, UnknownCode, Cancelled, EventNotPublished, EventCancelled, EventArchived, AlreadyInside, UnknownGate, NothingToUndo, NotConfirmed,
    WrongCategory, NotSignedUp, TooEarly, TooLate, WrongWay, Full, NotOverridable, RefusedOffline,
}

/// <summary>One line of the log at the gates: what was shown and what came of it. It is written once and never changed.</summary>
public partial class Scan
{
    public const int OverrideLength = 300;

    /// <summary>Made by the device, so that sending a scan twice changes nothing.</summary>
    public required Guid Id { get; init; }

    public required long EventId { get; init; }
    public required long GateId { get; init; }
    public Gate Gate { get; init; } = null!;
    public Direction Direction { get; init; }

    public long? UserId { get; init; }
    public User? User { get; private set; }

    /// <summary>The paired device, where one made it; alone, or beside the person who was signed in on it.</summary>
    public long? DeviceId { get; init; }
    public Device? Device { get; private set; }

    public long? AttendeeId { get; private set; }
    public Attendee? Attendee { get; private set; }

    /// <summary>Whether a device let the person pass by its own list, or refused it; null where the server was asked.</summary>
    public bool? LetIn { get; init; }

    /// <summary>Why somebody who may do so lets the person in against the rules.</summary>
    public string? Override { get; init; }

    /// <summary>It was asked for by somebody who may not.</summary>
    public bool OverrideIsDenied { get; init; }

    /// <summary>What the person comes as from here on, where that was changed at the door.</summary>
    public AttendeeCategory? Category { get; init; }

    /// <summary>Who stood there without a ticket and could not be registered.</summary>
    public string GuestName { get; private set; } = "";
    public string GuestOrganisation { get; private set; } = "";

    public ScanResult Result { get; private set; }

    /// <summary>Of one who was let in: what speaks against it.</summary>
    public ScanReason? Reason { get; private set; }

    /// <summary>Admitted: since when the person has been here. Repeated: since when at this place. With another reason: since when it is so.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>Where <see cref="Since"/> was.</summary>
    public long? SinceGateId { get; private set; }
    public Gate? SinceGate { get; private set; }

    /// <summary>The event that the ticket is for, where it is not this one.</summary>
    public long? OtherEventId { get; private set; }
    public Event? OtherEvent { get; private set; }
}
