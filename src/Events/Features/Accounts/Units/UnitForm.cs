using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;

namespace Events.Features.Accounts.Units;

public class UnitForm
{
    [Required, StringLength(20), RegularExpression("[A-Za-z0-9-]+"), Display(Name = "Code|unit")]
    public string Code { get; set; } = "";

    [Required, Display(Name = "Kind of unit")]
    public UnitKind? Kind { get; set; }

    [EitherLanguage(ErrorMessage = "Please give the name, in at least one language.")]
    public BilingualLine Name { get; set; } = new();
    public BilingualLine Address { get; set; } = new();

    [StringLength(100), Display(Name = "Phone"), DataType(DataType.PhoneNumber)]
    public string? Phone { get; set; }

    [EmailAddress, StringLength(256), Display(Name = "E-mail"), DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    [StringLength(200), Display(Name = "Website"), DataType(DataType.Url)]
    public string? Website { get; set; }

    public BilingualLine Signatory { get; set; } = new();
    public BilingualLine SignatoryTitle { get; set; } = new();

    [Display(Name = "Head of the unit")]
    public long? HeadId { get; set; }

    /// <summary>The version that the person saw, so that the second of two writers is told.</summary>
    public long Version { get; set; }

    public static UnitForm From(Unit unit) => new()
    {
        Code = unit.Code,
        Kind = unit.Kind,
        Name = unit.Name,
        Address = unit.Address,
        Phone = unit.Phone,
        Email = unit.Email,
        Website = unit.Website,
        Signatory = unit.Signatory,
        SignatoryTitle = unit.SignatoryTitle,
        HeadId = unit.HeadId,
        Version = unit.Version,
    };

    public void ApplyTo(Unit unit, bool hasPeople = false)
    {
        unit.BecomeKind(Kind!.Value, hasPeople);
        unit.Code = Code.Trim().ToUpperInvariant();
        unit.Name = Name.ToBilingual();
        unit.Address = Address.ToBilingual();
        unit.Phone = Phone?.Trim() ?? "";
        unit.Email = Email?.Trim() ?? "";
        unit.Website = Website?.Trim() ?? "";
        unit.Signatory = Signatory.ToBilingual();
        unit.SignatoryTitle = SignatoryTitle.ToBilingual();
        unit.HeadId = HeadId;
    }
}
