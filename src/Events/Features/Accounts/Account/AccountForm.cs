using System.ComponentModel.DataAnnotations;

namespace Events.Features.Accounts.Account;

public class AccountForm
{
    [Required, StringLength(200), Display(Name = "Name|person")]
    public string Name { get; set; } = "";

    [Required, RegularExpression("zh|en"), Display(Name = "Language")]
    public string Language { get; set; } = "zh";

    /// <summary>As the person saw it, so that the second of two writers is told.</summary>
    public string? Stamp { get; set; }
}
