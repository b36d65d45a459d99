using Events.Platform.Web;

namespace Events.Features.Organisations;

public partial class Organisation
{
    /// <summary>The code of the member's rank, see <see cref="Ranks"/>; empty for all others.</summary>
    public string Rank { get; private set; } = "";

    public DateOnly? JoinedOn { get; private set; }

    /// <summary>The group member through which a company belongs to the chamber.</summary>
    public long? ParentId { get; private set; }

    public Organisation? Parent { get; private set; }
    public List<Organisation> Members { get; private set; } = [];

    public bool CanHaveRank => Kind is OrganisationKind.Member or OrganisationKind.GroupMember or OrganisationKind.IndividualMember;

    /// <summary>Notes rank and date of a member; an embassy or a supplier has neither.</summary>
    public void Join(string rank, DateOnly? joinedOn)
    {
        if (rank.Length > 0 && !Ranks.All.ContainsKey(rank)) throw new Refused(OrganisationErrors.NoSuchRank) { Field = nameof(Rank) };
        (Rank, JoinedOn) = CanHaveRank ? (rank, joinedOn) : ("", null);
    }

    public void BelongTo(Organisation? group)
    {
        if (group is not null && (Kind != OrganisationKind.Member || group.Kind != OrganisationKind.GroupMember))
            throw new Refused(OrganisationErrors.OnlyCompaniesBelongToGroups) { Field = nameof(ParentId) };
        (Parent, ParentId) = (group, group?.Id);
    }
}
