namespace Events.Features.Organisations;

/// <summary>Since when a member has held a rank; an empty one ends it.</summary>
public class RankChange
{
    public long Id { get; private set; }
    public long OrganisationId { get; private set; }
    public string Rank { get; init; } = "";
    public DateOnly On { get; init; }
}
