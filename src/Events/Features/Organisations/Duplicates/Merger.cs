using Events.Platform.Data;

namespace Events.Features.Organisations.Duplicates;

/// <summary>
/// One organisation merged into another: what was empty is filled in, everything that spoke of the one speaks of the other from then on, and all of it
/// can be taken back. The one that goes stays as a row that no list shows.
/// </summary>
public partial class Merger : Entity
{
    public long KeptId { get; private set; }
    public Organisation Kept { get; private set; } = null!;

    public long GoneId { get; private set; }
    public DateTimeOffset MergedAt { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>What was filled in, so that it can be emptied again.</summary>
    [Unrecorded]
    public string FieldsJson { get; private set; } = "[]";

    /// <summary>Which rows of which tables were moved.</summary>
    [Unrecorded]
    public string MovedJson { get; private set; } = "[]";

    /// <summary>The number that the one that goes had: two rows cannot have it.</summary>
    public string? GoneCode { get; private set; }

    /// <summary>The names by which the kept one is known since.</summary>
    [Unrecorded]
    public string AliasesJson { get; private set; } = "[]";

    /// <summary>Where we stood with the kept one before and after.</summary>
    [Unrecorded]
    public string StandingJson { get; private set; } = "";
}
