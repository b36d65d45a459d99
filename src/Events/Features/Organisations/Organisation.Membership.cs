using Events.Platform.Web;

namespace Events.Features.Organisations;

public partial class Organisation
{
    /// <summary>The code of the member's rank, see <see cref="Ranks"/>; empty for all others.</summary>
    public string Rank { get; private set; } = "";

    public DateOnly? JoinedOn { get; private set; }

    /// <summary>When the membership ended.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>The ranks that it has held.</summary>
    public List<RankChange> RankChanges { get; private set; } = [];

    /// <summary>The group member through which a company belongs to the chamber.</summary>
    public long? ParentId { get; private set; }

    public Organisation? Parent { get; private set; }
    public List<Organisation> Members { get; private set; } = [];

    public bool CanHaveRank => Kind is OrganisationKind.Member or OrganisationKind.GroupMember or OrganisationKind.IndividualMember;

    /// <summary>Notes rank and date of a member; an embassy or a supplier has neither. A rank that is new goes into the history.</summary>
    public void Join(string rank, DateOnly? joinedOn, DateOnly today)
    {
        if (rank.Length > 0 && !Ranks.All.ContainsKey(rank)) throw new Refused(OrganisationErrors.NoSuchRank) { Field = nameof(Rank) };
        if (!CanHaveRank) (rank, joinedOn) = ("", null);
        // Of the first rank one knows at best since when there is a member.
        if (rank != Rank) RankChanges.Add(new RankChange { Rank = rank, On = Rank.Length == 0 && joinedOn < today ? joinedOn.Value : today });
        (Rank, JoinedOn) = (rank, joinedOn);
    }

    public void Leave(DateOnly? on)
    {
        if (on < JoinedOn) throw new Refused(OrganisationErrors.LeftBeforeJoining) { Field = nameof(LeftOn) };
        LeftOn = CanHaveRank ? on : null;
    }

    public void BelongTo(Organisation? group)
    {
        if (group is not null && (Kind != OrganisationKind.Member || group.Kind != OrganisationKind.GroupMember))
            throw new Refused(OrganisationErrors.OnlyCompaniesBelongToGroups) { Field = nameof(ParentId) };
        (Parent, ParentId) = (group, group?.Id);
    }
}
