using System.ComponentModel.DataAnnotations;
using Events.Features.Accounts;
using Events.Features.Planning;
using Events.Platform.Data;

namespace Events.Features.CheckIn.Conflicts;

public enum ConflictKind
{
    [Display(Name = "Came in twice")] Double,
    [Display(Name = "Let in against the rules")] AgainstRule,
}

/// <summary>Somebody has looked at a conflict, and what they found.</summary>
public class ConflictLook : Entity, IOfEvent
{
    public const int NoteLength = 500;

    public required long EventId { get; init; }

    /// <summary>The entry that should not have been.</summary>
    public required Guid ScanId { get; init; }

    public required ConflictKind Kind { get; init; }
    public required long UserId { get; init; }
    public User User { get; private set; } = null!;
    public required DateTimeOffset At { get; init; }
    public string Note { get; init; } = "";
}
