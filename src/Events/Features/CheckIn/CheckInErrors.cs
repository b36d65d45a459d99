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
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
