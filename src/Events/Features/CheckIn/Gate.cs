using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.CheckIn;

/// <summary>A door, a hall or a session of an event where people are checked in.</summary>
public partial class Gate : Entity, IOfEvent
{
    public long EventId { get; private init; }
    public Event Event { get; private set; } = null!;

    public required Bilingual Name { get; set; }

    /// <summary>The order in which an event's gates are listed.</summary>
    public int Sort { get; private init; }

    /// <summary>The event, for the gate that comes by itself; else null. It is unique, so that two who come first make one gate.</summary>
    public long? DefaultOf { get; private init; }

    public static Gate MainEntrance(long eventId) =>
        new() { EventId = eventId, DefaultOf = eventId, Name = new Bilingual("主入口", "Main entrance"), IsEntrance = true };

    public Gate Named(Bilingual name)
    {
        Name = name;
        return this;
    }

    public static Gate After(IReadOnlyCollection<Gate> others, long eventId, Bilingual name) =>
        new() { EventId = eventId, Name = name, Sort = others.Count == 0 ? 1 : others.Max(gate => gate.Sort) + 1 };
}
