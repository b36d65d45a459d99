using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Planning.Kinds;

public class LegForm
{
    [Required, StringLength(2), Display(Name = "Country")]
    public string? Country { get; set; }

    [Required, Display(Name = "First day")]
    public DateOnly? From { get; set; }

    [Required, Display(Name = "Last day")]
    public DateOnly? To { get; set; }

    public long Version { get; set; }

    public static LegForm Of(DelegationLeg leg) => new() { Country = leg.Country, From = leg.From, To = leg.To, Version = leg.Version };

    public void ApplyTo(DelegationLeg leg)
    {
        if (!Countries.All.ContainsKey(Country!)) throw new Refused(KindErrors.NoSuchCountry) { Field = nameof(Country) };
        leg.Country = Country!;
        leg.Stay(From!.Value, To!.Value);
    }
}
