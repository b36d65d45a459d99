using Events.Platform.Text;
using Microsoft.Extensions.Localization;

namespace Events.Features.CheckIn.Scans;

/// <summary>Says what came of a scan, in the language of the reader.</summary>
public class ScanWords(IStringLocalizer texts)
{
    public ScanAnswer Answer(Scan scan) => new(scan.Id, scan.Result, Reason(scan), scan.Reason, Person(scan));

    public ScanAnswer UnknownGate(Guid id) => new(id, ScanResult.Refused, texts[CheckInErrors.UnknownGate.Text], ScanReason.UnknownGate, null);

    public string? Reason(Scan scan)
    {
        if (scan.Reason is not { } reason) return null;
        object[] arguments = reason switch
        {
            ScanReason.AnotherEvent => [scan.OtherEvent?.Title.ToString() ?? ""],
            ScanReason.Cancelled or ScanReason.EventCancelled => [Moment(scan)],
            ScanReason.AlreadyInside => [Moment(scan), (scan.SinceGate ?? scan.Gate).Name.ToString()],
            _ => [],
        };
        return texts[CheckInErrors.Of(reason).Text, arguments];
    }

    private static string Moment(Scan scan) => scan.Since is { } since ? Dates.Short(since, scan.Gate.Event.TimeZone) : "";

    private static ScanAnswer.Person? Person(Scan scan)
    {
        if (scan.Attendee is not { } person) return null;
        var (since, gate) = scan.Result is ScanResult.Refused or ScanResult.Undone ? (null, null) : (scan.Since, scan.SinceGate?.Name.ToString());
        return new(person.Name, person.LatinName, person.Organisation, person.JobTitle, person.Category, since, gate);
    }
}
