namespace Events.Features.Planning;

/// <summary>Whether strangers register by themselves: one rule for the public pages, the links of partners and the desk.</summary>
public readonly record struct RegistrationWindow(EventState State, EventVisibility Visibility, bool TakesRegistrations, DateTimeOffset? ClosesAt, DateTimeOffset EndsAt)
{
    /// <summary>Whether there is a form at all, to which links lead, be it not open yet or closed.</summary>
    public bool HasForm => TakesRegistrations && Visibility != EventVisibility.Internal;

    public bool IsOpen(DateTimeOffset now) => HasForm && IsOpenToPartners(now);

    /// <summary>Partners bring people also to what strangers do not see.</summary>
    public bool IsOpenToPartners(DateTimeOffset now) => State == EventState.Published && now < (ClosesAt ?? EndsAt) && now < EndsAt;
}
