using Events.Platform.Web;

namespace Events.Features.CheckIn;

public static class CheckInErrors
{
    public static readonly Refusal TooManyScans = new("At most {0} scans can be sent at once. Please send the rest in another call.");
    public static readonly Refusal ScanIsIncomplete = new("A scan needs an id of its own and a gate.");

    public static readonly Refusal NotATicket = new("This code is not one of our tickets.");
    public static readonly Refusal AnotherEvent = new("This ticket is for another event: {0}");
    public static readonly Refusal Forged = new("The signature of this ticket is false: we did not issue it.");
    public static readonly Refusal UnknownCode = new("Nobody of this event has this ticket code.");
    public static readonly Refusal Cancelled = new("The registration was cancelled on {0}.");
    public static readonly Refusal EventNotPublished = new("The event is not published yet, so nobody can be checked in.");
    public static readonly Refusal EventCancelled = new("The event was cancelled on {0}.");
    public static readonly Refusal EventArchived = new("The event is over and archived.");
    public static readonly Refusal AlreadyInside = new("Checked in already: {0}, {1}");

    public static readonly Refusal UnknownGate = new("This gate does not exist, or you do not check people in there.");
    public static readonly Refusal NothingToUndo = new("There is no check-in at this gate to undo.");
    public static readonly Refusal NotConfirmed = new("This registration is not confirmed: it waits for approval or for a seat.");

    public static readonly Refusal BadgesAreSet = new("Somebody has chosen these badges in the same moment. Please look at them again.");
    public static readonly Refusal WrongCategory = new("This gate is only for: {0}");
    public static readonly Refusal NotSignedUp = new("Not signed up for “{0}”.");
    public static readonly Refusal TooEarly = new("This gate opens only on {0}.");
    public static readonly Refusal TooLate = new("This gate has been closed since {0}.");
    public static readonly Refusal WrongWay = new("This gate is not passed in this direction.");
    public static readonly Refusal Full = new("All seats are taken.");
    public static readonly Refusal NotOverridable = new("Only an organiser may let somebody in against the rules.");
    public static readonly Refusal RefusedOffline = new("The device refused it by its own list, without network.");

    public static readonly Refusal ClosesBeforeItOpens = new("A gate closes after it has opened.");
    public static readonly Refusal SessionHasGate = new("A gate lets in those alone who signed up for this session. Please change the gate first; then the session can be deleted.");
    public static readonly Refusal NoSuchSession = new("Please choose one of the sessions.");

    /// <summary>Whether somebody who may do so can let the person in all the same. A ticket that is none stays none.</summary>
    public static bool IsOverridable(ScanReason reason) => reason is ScanReason.Cancelled or ScanReason.NotConfirmed or ScanReason.AlreadyInside or ScanReason.WrongCategory
        or ScanReason.NotSignedUp or ScanReason.TooEarly or ScanReason.TooLate or ScanReason.WrongWay;

    public static Refusal Of(ScanReason reason) => reason switch
    {
        ScanReason.NotATicket => NotATicket,
        ScanReason.AnotherEvent => AnotherEvent,
        ScanReason.Forged => Forged,
        ScanReason.UnknownCode => UnknownCode,
        ScanReason.Cancelled => Cancelled,
        ScanReason.EventNotPublished => EventNotPublished,
        ScanReason.EventCancelled => EventCancelled,
        ScanReason.EventArchived => EventArchived,
        ScanReason.AlreadyInside => AlreadyInside,
        ScanReason.UnknownGate => UnknownGate,
        ScanReason.NothingToUndo => NothingToUndo,
        ScanReason.NotConfirmed => NotConfirmed,
        ScanReason.WrongCategory => WrongCategory,
        ScanReason.NotSignedUp => NotSignedUp,
        ScanReason.TooEarly => TooEarly,
        ScanReason.TooLate => TooLate,
        ScanReason.WrongWay => WrongWay,
        ScanReason.Full => Full,
        ScanReason.NotOverridable => NotOverridable,
        ScanReason.RefusedOffline => RefusedOffline,
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
