using Events.Platform.Data;

namespace Events.Features.Planning.Series;

/// <summary>An event as one edition of a series: the tenth, the eleventh.</summary>
public class Edition : Entity, IOfEvent
{
    public const int Highest = 500;

    public long EventId { get; init; }
    public Event Event { get; init; } = null!;

    public long SeriesId { get; set; }
    public EventSeries Series { get; set; } = null!;

    public int Number { get; set; }
}
