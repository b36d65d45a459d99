using System.ComponentModel.DataAnnotations;

namespace Events.Features.Accounts.Passwords;

public class ForgottenForm
{
    [Required, EmailAddress, StringLength(256), Display(Name = "E-mail"), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";
}
