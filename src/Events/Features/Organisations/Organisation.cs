using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Text;

namespace Events.Features.Organisations;

public enum OrganisationKind
{
    [Display(Name = "Member company")] Member,
    [Display(Name = "Group member")] GroupMember,
    [Display(Name = "Individual member")] IndividualMember,
    [Display(Name = "Company, not a member")] Company,
    [Display(Name = "Embassy")] Embassy,
    [Display(Name = "Office abroad")] OfficeAbroad,
    [Display(Name = "Foreign chamber")] ForeignChamber,
    [Display(Name = "Government body")] Government,
    [Display(Name = "Supplier")] Supplier,
}

public enum OrganisationSize
{
    [Display(Name = "Micro")] Micro,
    [Display(Name = "Small")] Small,
    [Display(Name = "Medium-sized")] Medium,
    [Display(Name = "Large")] Large,
}

public enum Ownership
{
    [Display(Name = "State-owned")] State,
    [Display(Name = "Private|ownership")] Private,
    [Display(Name = "Foreign-owned")] Foreign,
    [Display(Name = "Joint venture")] JointVenture,
}

/// <summary>A company, group, embassy, office or body that the chamber knows.</summary>
public partial class Organisation : Entity, ISearchable
{
    public const int WebsiteLength = 300;

    public OrganisationKind Kind { get; set; }

    /// <summary>The number in the chamber's own register; unique where there is one.</summary>
    public string? Code { get; set; }

    public required Bilingual Name
    {
        get;
        set
        {
            field = value;
            (SortZh, SortEn) = (SortKey.Of(value.In("zh"), "zh"), SortKey.Of(value.In("en"), "en"));
            (NameKeyZh, NameKeyEn) = (NameKey.Of(value.Zh), NameKey.Of(value.En));
        }
    }

    /// <summary>Puts the list of Chinese readers in order.</summary>
    [Derived]
    public string SortZh { get; private set; } = "";

    /// <summary>Puts the list of English readers in order.</summary>
    [Derived]
    public string SortEn { get; private set; } = "";

    /// <summary>The names as they are compared, see <see cref="NameKey"/>: finds an organisation however its name is written.</summary>
    [Derived]
    public string NameKeyZh { get; private set; } = "";

    [Derived]
    public string NameKeyEn { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-2, or empty.</summary>
    public string Country { get; set; } = "";

    public OrganisationSize? Size { get; set; }
    public Ownership? Ownership { get; set; }
    public string Address { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>Begins with <c>http</c> or is empty, so that it can be a link.</summary>
    public string Website { get; set; } = "";

    /// <summary>Words of our own, with semicolons between them.</summary>
    public string Tags { get; private set; } = "";

    public string Note { get; set; } = "";

    /// <summary>In which one can speak with an embassy or an office abroad.</summary>
    public string WorkingLanguages { get; set; } = "";

    /// <summary>The unit of ours that looks after it; none: the headquarters.</summary>
    public long? UnitId { get; set; }
    public Unit? Unit { get; private set; }

    public List<Contact> Contacts { get; private set; } = [];

    public OrganisationWords? Words { get; private set; }

    public string SearchText
    {
        get => Words?.Text ?? "";
        set => (Words ??= new OrganisationWords()).Text = value;
    }

    public string SearchWords() => string.Join(' ', Code, Name.Zh, Name.En, Initials.Of(Name.Zh), NameKeyZh, Tags, Phone, Email, Website);
}
