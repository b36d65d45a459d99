using Events.Features.Organisations;
using Events.Features.Planning.Kinds;
using Events.Platform.Text;

namespace Events.Features.Planning;

/// <summary>What only events of some kind have. It stays when the kind changes, and is shown while the kind is the right one.</summary>
public partial class Event
{
    /// <summary>Whom a visit goes to.</summary>
    public long? CounterpartId { get; set; }
    public Organisation? Counterpart { get; private set; }

    /// <summary>What a visit is for; for colleagues.</summary>
    public Bilingual Purpose { get; set; } = new();

    /// <summary>Where a delegation goes or comes from.</summary>
    public List<DelegationLeg> Legs { get; private set; } = [];

    /// <summary>Of a forum; null until somebody has said it.</summary>
    public EventVenue? Venue { get; set; }

    /// <summary>Where one takes part on line; begins with <c>http</c> or is empty.</summary>
    public string OnlineLink { get; set; } = "";

    public bool IsOnLine => Kind == EventKind.Forum && Venue is EventVenue.OnLine or EventVenue.Both;

    /// <summary>For those who are registered; for everybody where nobody needs to be.</summary>
    public bool ShowsLinkToAll => IsOnLine && OnlineLink.Length > 0 && !TakesRegistrations;
}
