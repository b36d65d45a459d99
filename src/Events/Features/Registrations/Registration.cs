using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Security;

namespace Events.Features.Registrations;

public enum RegistrationState { Confirmed, Cancelled }

/// <summary>How a registration came about.</summary>
public enum RegistrationSource { Form, Import, WalkIn, Partner }

/// <summary>One submission for an event, for one or several people. Its seats are taken when it is made and given back when it is cancelled.</summary>
public partial class Registration : Entity, IOfEvent
{
    public long EventId { get; private set; }
    public Event Event { get; private set; } = null!;

    /// <summary>The secret of the registrant's own page <c>/r/{secret}</c>.</summary>
    [Unrecorded]
    public string Secret { get; private set; } = SecretCode.New();

    public RegistrationState State { get; private set; } = RegistrationState.Confirmed;
    public RegistrationSource Source { get; private set; }

    /// <summary><c>zh</c> or <c>en</c>: the language of its mails.</summary>
    public string Language { get; set; } = "zh";

    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }

    public List<Attendee> Attendees { get; private set; } = [];

    public bool IsCancelled => State == RegistrationState.Cancelled;
}
