using Events.Platform.Text;

namespace Events.Features.Planning.Kinds;

/// <summary>What a visit is for. Whom it goes to is chosen by the search beside the form.</summary>
public class CounterpartForm
{
    public BilingualText Purpose { get; set; } = new();

    public long Version { get; set; }

    public static CounterpartForm From(Event @event) => new() { Purpose = @event.Purpose, Version = @event.Version };
}
