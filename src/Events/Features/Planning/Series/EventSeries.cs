using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Planning.Series;

/// <summary>A brand of events that comes again (品牌活动), such as a yearly forum.</summary>
public class EventSeries : Entity
{
    public required Bilingual Name { get; set; }
    public string Note { get; set; } = "";

    public long UnitId { get; init; }
    public Unit Unit { get; private set; } = null!;
}
