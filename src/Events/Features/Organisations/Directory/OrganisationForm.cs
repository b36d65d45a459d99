using System.ComponentModel.DataAnnotations;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Organisations.Directory;

/// <summary>What is written down of an organisation.</summary>
public class OrganisationForm
{
    [Required, Display(Name = "Kind")]
    public OrganisationKind? Kind { get; set; } = OrganisationKind.Member;

    [EitherLanguage(ErrorMessage = "Please give a name in at least one language.")]
    public BilingualLine Name { get; set; } = new();

    [StringLength(20), Display(Name = "Number|organisation")]
    public string? Code { get; set; }

    [StringLength(2), Country, Display(Name = "Country")]
    public string? Country { get; set; } = "CN";

    [Display(Name = "Industries")]
    public List<string?> Industries { get; set; } = [];

    [StringLength(40), Display(Name = "Rank")]
    public string? Rank { get; set; }

    [Display(Name = "Member since")]
    public DateOnly? JoinedOn { get; set; }

    [Display(Name = "Member until")]
    public DateOnly? LeftOn { get; set; }

    [Display(Name = "Member through")]
    public long? ParentId { get; set; }

    [Display(Name = "Size|company")]
    public OrganisationSize? Size { get; set; }

    [Display(Name = "Ownership")]
    public Ownership? Ownership { get; set; }

    [StringLength(300), Display(Name = "Address")]
    public string? Address { get; set; }

    [StringLength(100), DataType(DataType.PhoneNumber), Display(Name = "Phone")]
    public string? Phone { get; set; }

    [EmailAddress, StringLength(320), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public string? Email { get; set; }

    [StringLength(Organisation.WebsiteLength), Display(Name = "Website")]
    public string? Website { get; set; }

    [StringLength(100), Display(Name = "Working languages")]
    public string? WorkingLanguages { get; set; }

    [Display(Name = "Looked after by")]
    public long? UnitId { get; set; }

    [StringLength(Organisation.TagsLength - 1), Display(Name = "Tags")]
    public string? Tags { get; set; }

    [StringLength(20_000), DataType(DataType.MultilineText), Display(Name = "Note")]
    public string? Note { get; set; }

    /// <summary>The version that the person saw, so that the second of two writers is told.</summary>
    public long Version { get; set; }

    public static OrganisationForm From(Organisation organisation) => new()
    {
        Kind = organisation.Kind,
        Name = organisation.Name,
        Code = organisation.Code,
        Country = organisation.Country,
        Industries = [.. organisation.IndustryCodes.Split(';')],
        Rank = organisation.Rank,
        JoinedOn = organisation.JoinedOn,
        LeftOn = organisation.LeftOn,
        ParentId = organisation.ParentId,
        UnitId = organisation.UnitId,
        WorkingLanguages = organisation.WorkingLanguages,
        Size = organisation.Size,
        Ownership = organisation.Ownership,
        Address = organisation.Address,
        Phone = organisation.Phone,
        Email = organisation.Email,
        Website = organisation.Website,
        Tags = organisation.Tags,
        Note = organisation.Note,
        Version = organisation.Version,
    };

    /// <summary>Writes the form onto the organisation, whose industries are loaded.</summary>
    /// <param name="group">The group that <see cref="ParentId"/> names.</param>
    public void ApplyTo(Organisation organisation, Organisation? group, DateOnly today)
    {
        organisation.Kind = Kind!.Value;
        organisation.Name = Name.ToBilingual();
        organisation.Code = string.IsNullOrWhiteSpace(Code) ? null : Code.Trim();
        organisation.Country = Country ?? "";
        organisation.WorkIn(Industries);
        organisation.Join(Rank ?? "", JoinedOn, today);
        organisation.Leave(LeftOn);
        organisation.UnitId = UnitId;
        organisation.WorkingLanguages = WorkingLanguages?.Trim() ?? "";
        organisation.BelongTo(group);
        organisation.Size = Size;
        organisation.Ownership = Ownership;
        organisation.Address = Address?.Trim() ?? "";
        organisation.Phone = Phone?.Trim() ?? "";
        organisation.Email = Fold.Email(Email);
        organisation.Website = WebAddress.TryRead(Website, Organisation.WebsiteLength, out var address) ? address : throw new Refused(OrganisationErrors.NotAWebAddress) { Field = nameof(Website) };
        organisation.TagOnly(Organisation.ReadTags(Tags));
        organisation.Note = Note?.Trim() ?? "";
    }
}
