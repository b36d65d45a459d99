using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Planning.Agenda;

/// <summary>A room in which sessions of an event take place.</summary>
public class Room : Entity, IOfEvent
{
    public long EventId { get; init; }
    public required Bilingual Name { get; set; }

    /// <summary>Null where nobody has counted.</summary>
    public int? Capacity { get; set; }

    /// <summary>Small numbers stand first.</summary>
    public int Position { get; set; }
}
