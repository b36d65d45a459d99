using System.ComponentModel.DataAnnotations;

namespace Events.Features.Planning;

/// <summary>Who may see the page of a published event.</summary>
public enum EventVisibility
{
    [Display(Name = "Everybody; it stands in the public calendar")] Public,
    [Display(Name = "Whoever has the link")] Unlisted,
    [Display(Name = "Colleagues only; no public page")] Internal,
}

public partial class Event
{
    public EventVisibility Visibility { get; set; } = EventVisibility.Public;

    /// <summary>Whether strangers who know the address see a page. A cancelled event keeps it and says so there.</summary>
    public bool HasPublicPage => State != EventState.Draft && Visibility != EventVisibility.Internal;

    /// <summary>Talking points with an embassy are nobody else's business; a delegation is joined by those who were asked.</summary>
    public static EventVisibility UsualVisibility(EventKind kind) => kind switch
    {
        EventKind.EmbassyVisit => EventVisibility.Internal,
        EventKind.OutboundDelegation or EventKind.IncomingDelegation => EventVisibility.Unlisted,
        _ => EventVisibility.Public,
    };
}
