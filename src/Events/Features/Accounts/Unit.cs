using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;

namespace Events.Features.Accounts;

/// <summary>Our headquarters, a branch, or a partner organisation that uses this system. The headquarters is the chamber itself.</summary>
public class Unit : Entity
{
    public UnitKind Kind { get; set; }

    /// <summary>Short and unique, such as <c>HQ</c>.</summary>
    public required string Code { get; set; }

    public required Bilingual Name { get; set; }
    public Bilingual Address { get; set; } = new();
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    public string Website { get; set; } = "";

    /// <summary>Who signs the unit's letters.</summary>
    public Bilingual Signatory { get; set; } = new();
    public Bilingual SignatoryTitle { get; set; } = new();

    /// <summary>Who answers for it: hears of what others have left undone.</summary>
    public long? HeadId { get; set; }
    public User? Head { get; set; }

    /// <summary>A partner's people see their own lists and nothing else, so that role and that kind of unit go together.</summary>
    public bool Takes(Role role) => Kind == UnitKind.Partner == (role == Role.Partner);

    /// <summary>A branch may become a partner and back, as long as nobody belongs to it. The headquarters stays what it is.</summary>
    public void BecomeKind(UnitKind kind, bool hasPeople)
    {
        if (Id != 0 && kind != Kind && (Kind == UnitKind.Headquarters || kind == UnitKind.Headquarters)) throw new Refused(AccountErrors.HeadquartersStays);
        if (kind != Kind && hasPeople) throw new Refused(AccountErrors.UnitHasPeople) { Field = nameof(Kind) };
        Kind = kind;
    }
}
