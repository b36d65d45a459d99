using Events.Features.Registrations;

namespace Events.Features.CheckIn.Scans;

/// <summary>What came of a scan.</summary>
/// <param name="Reason">A sentence in the reader's language; null when the person was admitted.</param>
/// <param name="ReasonName">The name of that sentence, for programs.</param>
/// <param name="Attendee">Who it is; null where the ticket is none of this event.</param>
public sealed record ScanAnswer(Guid Id, ScanResult Result, string? Reason, ScanReason? ReasonName, ScanAnswer.Person? Attendee)
{
    /// <param name="Since">The first admission: of a repeated scan at this gate, else at any gate of the event.</param>
    /// <param name="Gate">The name of the gate of that admission.</param>
    public sealed record Person(
        string Name, string LatinName, string Organisation, string JobTitle, AttendeeCategory Category, DateTimeOffset? Since, string? Gate);
}
