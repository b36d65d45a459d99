using System.ComponentModel.DataAnnotations;

namespace Events.Features.Accounts;

public enum UnitKind
{
    [Display(Name = "Headquarters")] Headquarters,
    [Display(Name = "Branch|unit")] Branch,
    [Display(Name = "Partner")] Partner,
}
