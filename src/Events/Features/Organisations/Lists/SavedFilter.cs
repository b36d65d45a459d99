using Events.Platform.Data;

namespace Events.Features.Organisations.Lists;

/// <summary>A filter of the directory that a person has given a name.</summary>
public class SavedFilter : Entity
{
    public const int NameLength = 60;
    public const int QueryLength = 1000;

    public long UserId { get; init; }
    public required string Name { get; init; }

    /// <summary>The query of the list's address, without its question mark.</summary>
    public required string Query { get; init; }
}
