using Events.Platform.Text;

namespace Events.Features.CheckIn.Desk;

/// <summary>The name of a gate.</summary>
public class GateForm
{
    [EitherLanguage(ErrorMessage = "Please name the gate in Chinese or in English.")]
    public BilingualLine Name { get; set; } = new();

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    public static GateForm From(Gate gate) => new() { Name = gate.Name, Version = gate.Version };

    public Bilingual ReadName() => Name.ToBilingual();
}
