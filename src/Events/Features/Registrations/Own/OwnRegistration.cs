using Events.Platform.Text;

namespace Events.Features.Registrations.Own;

/// <param name="Payload">What the QR code says.</param>
public sealed record OwnTicket(Attendee Attendee, string Payload)
{
    /// <summary>The code as a person reads it aloud: <c>ABCD EFGH …</c>.</summary>
    public IEnumerable<string> Groups => Attendee.TicketCode.Chunk(4).Select(letters => new string(letters));
}

/// <param name="Place">In the waiting list, from 1.</param>
public sealed record OwnRegistration(Registration Registration, IReadOnlyList<OwnTicket> Tickets, int Place, DateTimeOffset Now)
{
    /// <summary>Who comes instead.</summary>
    public string? Successor { get; init; }

    /// <summary>Whether the ticket can be had as a picture.</summary>
    public bool HasPicture { get; init; }

    public required IReadOnlyDictionary<AttendeeCategory, Bilingual> Notes { get; init; }

    /// <summary>Those who still have to answer something.</summary>
    public IReadOnlyList<Attendee> Unanswered { get; init; } = [];

    /// <summary>What whoever waits has chosen and can no longer get: no seat of the event is offered before they choose anew.</summary>
    public IReadOnlyList<Bilingual> FullSessions { get; init; } = [];

    public bool CanReplace => Registration.RegistrantMayReplace(Now);
    public bool CanCancel => Registration.RegistrantMayCancel(Now);
    public bool CanChange => Registration.RegistrantMayChange(Now);
    public bool HasEmail => Registration.Attendees.Any(attendee => attendee.Email.Length > 0);
}
