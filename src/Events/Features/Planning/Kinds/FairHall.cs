using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Planning.Kinds;

/// <summary>A hall of a trade fair.</summary>
public class FairHall : Entity, IOfEvent
{
    public required long EventId { get; init; }
    public Event Event { get; private set; } = null!;
    public required Bilingual Name { get; set; }

    /// <summary>The order in which halls are named.</summary>
    public int Position { get; set; }
}
