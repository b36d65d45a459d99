using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;

namespace Events.Features.Planning.Kinds;

public class LegForm
{
    [Required, Country, Display(Name = "Country")]
    public string? Country { get; set; }

    [Required, Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [Required, Display(Name = "Last day")]
    public DateOnly? To { get; set; }

    public long Version { get; set; }

    public static LegForm Of(DelegationLeg leg) => new() { Country = leg.Country, From = leg.From, To = leg.To, Version = leg.Version };

    public void ApplyTo(DelegationLeg leg)
    {
        leg.Country = Country!;
        leg.Stay(From!.Value, To!.Value);
    }
}
