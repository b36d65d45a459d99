using Events.Features.Registrations;
using Events.Features.Registrations.Tickets;

namespace Events.Features.CheckIn.Scans;

/// <summary>A scan on its way into the log, with what was sent: a whole QR text, or the code alone, which a signed-in person vouches for.</summary>
public sealed class ShownScan
{
    private readonly bool mayOverride;

    /// <param name="mayOverride">Of whoever sent it.</param>
    public ShownScan(SentScan sent, Scan scan, bool mayOverride)
    {
        (Sent, Scan, this.mayOverride) = (sent, scan, mayOverride);
        var text = sent.Qr ?? sent.Code;
        if (TicketPayload.TryParse(text, out var payload)) (Payload, Code) = (payload, payload.TicketCode);
        else if (sent.Qr is null && TicketCode.TryRead(text, out var code)) Code = code;
    }

    public SentScan Sent { get; }
    public Scan Scan { get; }

    /// <summary>Null where a code alone was sent.</summary>
    public TicketPayload? Payload { get; }

    /// <summary>The code of the ticket; empty where none was shown.</summary>
    public string Code { get; } = "";

    public bool IsOfAnotherEvent => Payload is not null && Payload.EventCode != Scan.Gate.Event.Code;

    /// <summary>Whose ticket it was, the same for all scans of a call; null where it is none of this event, or none was shown.</summary>
    public Attendee? Person { get; internal set; }

    /// <summary>The door is told nothing more of the person, who comes alone, and to an event without guests of honour.</summary>
    public bool IsPlain { get; internal set; }

    /// <summary>
    /// Lets the gate look at what the person comes as from here on. Whoever may not override brings nobody past it by another category.
    /// </summary>
    public void Judge()
    {
        if (Person is not { } person) return;
        Scan.Belong(person, Sent.Category is { } category && (mayOverride || Scan.Gate.Takes(person.Category)) ? category : person.Category);
    }
}
