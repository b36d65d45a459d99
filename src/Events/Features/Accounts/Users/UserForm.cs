using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;

namespace Events.Features.Accounts.Users;

public class UserForm
{
    [Required, StringLength(200), Display(Name = "Name|person")]
    public string Name { get; set; } = "";

    [Required, EmailAddress, StringLength(256), Display(Name = "E-mail"), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Required, Display(Name = "Role")]
    public Role? Role { get; set; }

    [Required, Display(Name = "Unit")]
    public long? UnitId { get; set; }

    [Required, RegularExpression("zh|en"), Display(Name = "Language")]
    public string Language { get; set; } = Languages.Current;

    /// <summary>As it was shown, so that the second of two writers is told.</summary>
    public string? Stamp { get; set; }

    public static UserForm From(User user) => new()
    {
        Name = user.Name,
        Email = user.Email!,
        Role = user.Role,
        UnitId = user.UnitId,
        Language = user.Language,
        Stamp = user.ConcurrencyStamp,
    };

    public User ToUser() => User.New(Name.Trim(), Email, Role!.Value, UnitId!.Value, Language);

    public void ApplyTo(User user)
    {
        (user.Name, user.Role, user.UnitId, user.Language) = (Name.Trim(), Role!.Value, UnitId!.Value, Language);
        user.ChangeEmail(Email);
        user.Touch();
    }
}
