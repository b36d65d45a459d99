using System.ComponentModel.DataAnnotations;

namespace Events.Features.Accounts.Passwords;

public class NewPasswordForm
{
    [Required, StringLength(200), Display(Name = "New password"), DataType(DataType.Password)]
    public string New { get; set; } = "";

    [Required, StringLength(200), Display(Name = "The new password again"), DataType(DataType.Password)]
    [Compare(nameof(New), ErrorMessage = "The two passwords differ.")]
    public string Again { get; set; } = "";
}
