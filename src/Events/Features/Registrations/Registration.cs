using System.ComponentModel.DataAnnotations;
using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Security;

namespace Events.Features.Registrations;

public enum RegistrationState
{
    [Display(Name = "Confirmed|registration")] Confirmed,
    [Display(Name = "Cancelled|registration")] Cancelled,
    [Display(Name = "Awaiting a decision")] Requested,
    [Display(Name = "On the waiting list")] Waiting,
    [Display(Name = "Offered a seat")] Offered,
    [Display(Name = "Declined|registration")] Declined,
    [Display(Name = "Offer lapsed")] Lapsed,
}

/// <summary>How a registration came about.</summary>
public enum RegistrationSource { Form, Import, WalkIn, Partner, Invitation }

/// <summary>
/// One submission for an event, for one or several people. It holds seats while it is confirmed or offered, and none while it waits for an answer
/// or for somebody to cancel.
/// </summary>
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

    /// <summary>When the people had their seats for certain; null while they only ask or wait.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>When it ended, by whomever.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    public List<Attendee> Attendees { get; private set; } = [];

    public bool IsCancelled => State == RegistrationState.Cancelled;
    public bool IsConfirmed => State == RegistrationState.Confirmed;

    /// <summary>Nothing more will come of it.</summary>
    public bool HasEnded => State is RegistrationState.Cancelled or RegistrationState.Declined or RegistrationState.Lapsed;

    public bool HoldsSeats => State is RegistrationState.Confirmed or RegistrationState.Offered;

    /// <summary>Changes the state of all people at once.</summary>
    private void Become(RegistrationState state, DateTimeOffset now)
    {
        State = state;
        if (HasEnded) CancelledAt = now;
        else ConfirmedAt = IsConfirmed ? now : null;
        foreach (var attendee in Attendees) attendee.Become(state, now);
    }
}
