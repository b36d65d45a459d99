using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts.Passwords;
using Events.Platform.Text;

namespace Events.Features.Accounts.Setup;

public class SetupForm : NewPasswordForm
{
    [Required, StringLength(200), Display(Name = "The chamber's name in Chinese")]
    public string ChamberZh { get; set; } = "";

    [Required, StringLength(200), Display(Name = "The chamber's name in English")]
    public string ChamberEn { get; set; } = "";

    [Required, StringLength(200), Display(Name = "Your name")]
    public string Name { get; set; } = "";

    [Required, EmailAddress, StringLength(256), Display(Name = "Your e-mail"), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    public Unit ToHeadquarters() =>
        new() { Kind = UnitKind.Headquarters, Code = "HQ", Name = new Bilingual(ChamberZh, ChamberEn).Trimmed(), Email = Email.Trim() };
}
