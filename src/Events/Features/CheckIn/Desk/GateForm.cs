using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.CheckIn.Desk;

/// <summary>The name of a gate.</summary>
public class GateForm
{
    public BilingualLine Name { get; set; } = new();

    /// <summary>The version that the person saw.</summary>
    public long Version { get; set; }

    public static GateForm From(Gate gate) => new() { Name = gate.Name, Version = gate.Version };

    public Bilingual ReadName() => Name.IsEmpty ? throw new Refused(CheckInErrors.GateNeedsName) { Field = "Name.Zh" } : Name.ToBilingual();
}
