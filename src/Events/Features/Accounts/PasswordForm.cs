using System.ComponentModel.DataAnnotations;

namespace Events.Features.Accounts;

/// <summary>Asks for the password once more before something grave.</summary>
public class PasswordForm
{
    [Required, StringLength(200), Display(Name = "Your present password"), DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
