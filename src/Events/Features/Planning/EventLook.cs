namespace Events.Features.Planning;

/// <summary>The colour class and icon of each kind of event, and the class of each phase.</summary>
public static class EventLook
{
    public static string Class(this EventKind kind) => kind switch
    {
        EventKind.TradeFair => "kind-trade-fair",
        EventKind.OutboundDelegation => "kind-outbound-delegation",
        EventKind.EmbassyVisit => "kind-embassy-visit",
        EventKind.IncomingDelegation => "kind-incoming-delegation",
        EventKind.Meeting => "kind-meeting",
        _ => "kind-forum",
    };

    public static string Icon(this EventKind kind) => kind switch
    {
        EventKind.TradeFair => "building-store",
        EventKind.OutboundDelegation => "plane-departure",
        EventKind.EmbassyVisit => "building-bank",
        EventKind.IncomingDelegation => "plane-arrival",
        EventKind.Meeting => "users",
        _ => "presentation",
    };

    public static string Class(this EventPhase phase) => phase == EventPhase.Upcoming ? "state-published" : $"state-{phase.ToString().ToLowerInvariant()}";
}
