using System.ComponentModel.DataAnnotations;
using Events.Features.Planning;
using Events.Features.Registrations;
using Events.Platform.Text;

namespace Events.Features.CheckIn.Desk;

/// <summary>The name of a gate and who passes it when.</summary>
public class GateForm
{
    [EitherLanguage(ErrorMessage = "Please name the gate in Chinese or in English.")]
    public BilingualLine Name { get; set; } = new();

    [Display(Name = "Entrance: it leads to the same place as the other entrances")]
    public bool IsEntrance { get; set; }

    [Display(Name = "Passed again and again, so nobody is told that they were here before")]
    public bool IsManyTimes { get; set; }

    [Display(Name = "Passed in which direction")]
    public Ways Ways { get; set; }

    public List<AttendeeCategory> Categories { get; set; } = [];

    [Display(Name = "Only those who signed up for")]
    public long? SessionId { get; set; }

    /// <summary>On the clock of the place.</summary>
    [Display(Name = "Opens|gate")]
    public DateTime? Opens { get; set; }

    [Display(Name = "Closes|gate")]
    public DateTime? Closes { get; set; }

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    /// <param name="gate">With its event.</param>
    public static GateForm From(Gate gate) => new()
    {
        Name = gate.Name,
        IsEntrance = gate.IsEntrance,
        IsManyTimes = gate.IsManyTimes,
        Ways = gate.Ways,
        Categories = [.. gate.Categories],
        SessionId = gate.SessionId,
        Opens = Local(gate.OpensAt, gate.Event),
        Closes = Local(gate.ClosesAt, gate.Event),
        Version = gate.Version,
    };

    public Bilingual ReadName() => Name.ToBilingual();

    /// <summary>Sets the rules.</summary>
    public void ApplyTo(Gate gate, Event @event)
    {
        (gate.IsEntrance, gate.IsManyTimes, gate.Ways) = (IsEntrance, IsManyTimes, Ways);
        (gate.Categories, gate.SessionId) = (Categories, SessionId);
        gate.Open(
            Opens is { } opens ? @event.InstantOf(opens, nameof(Opens)) : null,
            Closes is { } closes ? @event.InstantOf(closes, nameof(Closes)) : null);
    }

    private static DateTime? Local(DateTimeOffset? at, Event @event) => at is { } instant ? Zones.Local(instant, @event.TimeZone) : null;
}
