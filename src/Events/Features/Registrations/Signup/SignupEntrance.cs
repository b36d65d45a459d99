using Events.Features.Planning;
using Events.Features.Registrations.Rules;

namespace Events.Features.Registrations.Signup;

/// <summary>What the registration form of an event has for whoever comes.</summary>
public enum SignupEntrance
{
    /// <summary>There is no form, not yet or not any more.</summary>
    Closed,
    Open,

    /// <summary>All seats are taken, and people may wait for one.</summary>
    WaitingList,

    /// <summary>All seats are taken, and nobody may wait.</summary>
    Full,
}

public static class SignupEntrances
{
    /// <param name="event">With its seats.</param>
    /// <param name="rules">Its categories are not asked.</param>
    public static SignupEntrance Of(Event @event, RegistrationRules rules, DateTimeOffset now) =>
        !@event.AcceptsRegistrations(now) ? SignupEntrance.Closed
        // Whoever decides about each registration decides also when it is full.
        : !@event.Seats.IsFull || rules.NeedsApproval ? SignupEntrance.Open
        : rules.HasWaitingList ? SignupEntrance.WaitingList
        : SignupEntrance.Full;
}
