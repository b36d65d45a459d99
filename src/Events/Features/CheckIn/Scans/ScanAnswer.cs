using Events.Features.Registrations;

namespace Events.Features.CheckIn.Scans;

/// <summary>What came of a scan.</summary>
/// <param name="Reason">A sentence in the reader's language; null where nothing speaks against the person.</param>
/// <param name="ReasonName">The name of that sentence, for programs.</param>
/// <param name="MayOverride">Whether the caller may send it again, under another id, with a reason for letting the person in all the same.</param>
/// <param name="Attendee">Who it is; null where the ticket is none of this event.</param>
public sealed record ScanAnswer(Guid Id, ScanResult Result, string? Reason, ScanReason? ReasonName, bool MayOverride, ScanAnswer.Person? Attendee)
{
    /// <param name="Since">The first admission at any gate of the event; of a repeated scan the one by which the person is inside.</param>
    /// <param name="Gate">The name of the gate of that admission.</param>
    /// <param name="Seat">Table and seat, in words.</param>
    /// <param name="Note">What the door must know.</param>
    /// <param name="Party">Others of the same registration or group who are not in here.</param>
    public sealed record Person(
        string Code, string Name, string LatinName, string Organisation, string JobTitle, AttendeeCategory Category, DateTimeOffset? Since, string? Gate,
        string Seat, string Note, IReadOnlyList<Companion> Party);

    /// <param name="Arrived">Whether they have passed another gate of the event.</param>
    public sealed record Companion(string Code, string Name, string LatinName, AttendeeCategory Category, bool Arrived);
}
