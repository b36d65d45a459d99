using System.ComponentModel.DataAnnotations;

namespace Events.Features.Accounts.TwoFactor;

public class CodeForm
{
    [Required, StringLength(40), Display(Name = "Code|second factor")]
    public string Code { get; set; } = "";
}
