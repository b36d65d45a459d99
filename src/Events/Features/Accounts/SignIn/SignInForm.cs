using System.ComponentModel.DataAnnotations;

namespace Events.Features.Accounts.SignIn;

public class SignInForm
{
    [Required, EmailAddress, StringLength(256), Display(Name = "E-mail"), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Required, StringLength(200), Display(Name = "Password"), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    public string? ReturnUrl { get; set; }

    /// <summary>A form that was posted after the session had ended, wrapped.</summary>
    public string? Kept { get; set; }
}
