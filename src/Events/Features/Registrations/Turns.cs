namespace Events.Features.Registrations;

/// <summary>What one at a time decides about in an event. Whoever takes several turns takes them in this order.</summary>
public static class Turns
{
    /// <summary>Who of a group gets which of its places.</summary>
    /// <param name="code">By which they join.</param>
    public static string Group(string code) => $"group-{code}";

    public static string Rules(long eventId) => $"rules-{eventId}";

    /// <summary>Who gets which seat, where somebody may be waiting for it.</summary>
    public static string Seats(long eventId) => $"seats-{eventId}";

    /// <summary>Whether somebody is registered already under the same name.</summary>
    public static string People(long eventId) => $"people-{eventId}";

    public static string Fees(long eventId) => $"fees-{eventId}";

    /// <summary>What the form asks, while answers to it are written down.</summary>
    public static string Form(long eventId) => $"form-{eventId}";

    public static string InvitationRules(long eventId) => $"invitation-rules-{eventId}";

    /// <summary>Who is invited.</summary>
    public static string Invitations(long eventId) => $"invitations-{eventId}";

    public static string Statement(long eventId) => $"statement-{eventId}";
}
