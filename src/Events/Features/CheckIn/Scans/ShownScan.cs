using Events.Features.Registrations;

namespace Events.Features.CheckIn.Scans;

/// <summary>A scan on its way into the log, with what was sent.</summary>
/// <param name="mayOverride">Of whoever sent it.</param>
public sealed class ShownScan(SentScan sent, Scan scan, bool mayOverride)
{
    public SentScan Sent => sent;
    public Scan Scan => scan;

    /// <summary>Whose ticket it was, the same for all scans of a call; null where it is none of this event, or none was shown.</summary>
    public Attendee? Person { get; internal set; }

    /// <summary>
    /// Lets the gate look at what the person comes as from here on. Whoever may not override brings nobody past it by another category.
    /// </summary>
    public void Judge()
    {
        if (Person is not { } person) return;
        scan.Belong(person, sent.Category is { } category && (mayOverride || scan.Gate.Takes(person.Category)) ? category : person.Category);
    }
}
