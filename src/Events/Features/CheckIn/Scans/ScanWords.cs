using Events.Features.CheckIn.Desk;
using Events.Platform.Text;
using Microsoft.Extensions.Localization;

namespace Events.Features.CheckIn.Scans;

/// <summary>Says what came of a scan, in the language of the reader.</summary>
public class ScanWords(IStringLocalizer texts)
{
    /// <param name="mayOverride">Whether the reader may let people in against the rules.</param>
    /// <param name="facts">Null where there is nothing more to tell of the person.</param>
    public ScanAnswer Answer(Scan scan, bool mayOverride, DoorFacts.Facts? facts) =>
        new(scan.Id, scan.Result, Reason(scan), scan.Reason, mayOverride && CanBeOverridden(scan), Person(scan, facts));

    public ScanAnswer UnknownGate(Guid id) => new(id, ScanResult.Refused, texts[CheckInErrors.UnknownGate.Text], ScanReason.UnknownGate, false, null);

    /// <summary>Whether somebody who may do so could let the person in all the same.</summary>
    public static bool CanBeOverridden(Scan scan) => scan is { Result: ScanResult.Refused or ScanResult.Repeated, Reason: { } reason }
        && (CheckInErrors.IsOverridable(reason) || (reason == ScanReason.Full && scan.GuestName.Length > 0));

    public string? Reason(Scan scan)
    {
        if (scan.Reason is not { } reason) return null;
        object[] arguments = reason switch
        {
            ScanReason.AnotherEvent => [scan.OtherEvent?.Title.ToString() ?? ""],
            ScanReason.Cancelled or ScanReason.EventCancelled or ScanReason.TooEarly or ScanReason.TooLate => [Moment(scan)],
            ScanReason.AlreadyInside => [Moment(scan), (scan.SinceGate ?? scan.Gate).Name.ToString()],
            ScanReason.WrongCategory => [GateWords.Categories(texts, scan.Gate)],
            ScanReason.NotSignedUp => [scan.Gate.Session?.Title.ToString() ?? ""],
            _ => [],
        };
        return texts[CheckInErrors.Of(reason).Text, arguments];
    }

    private static string Moment(Scan scan) => scan.Since is { } since ? Dates.Short(since, scan.Gate.Event.TimeZone) : "";

    private static ScanAnswer.Person? Person(Scan scan, DoorFacts.Facts? facts)
    {
        if (scan.Attendee is not { } person) return null;
        // With another reason it is since when that is so.
        var isHere = scan is { Result: ScanResult.Admitted, Reason: null } or { Reason: ScanReason.AlreadyInside } or { Result: ScanResult.Repeated };
        var (since, gate) = isHere ? (scan.Since, scan.SinceGate?.Name.ToString()) : (null, null);
        var (seat, note, party) = facts ?? DoorFacts.Facts.None(person);
        return new(person.TicketCode, person.Name, person.LatinName, person.Organisation, person.JobTitle, person.Category, since, gate, seat, note, party);
    }
}
