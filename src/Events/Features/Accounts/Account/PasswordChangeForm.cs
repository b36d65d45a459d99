using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts.Passwords;

namespace Events.Features.Accounts.Account;

public class PasswordChangeForm : NewPasswordForm
{
    [Required, StringLength(200), Display(Name = "Your present password"), DataType(DataType.Password)]
    public string Present { get; set; } = "";
}
