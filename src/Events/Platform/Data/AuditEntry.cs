namespace Events.Platform.Data;

/// <summary>One line of the audit trail: who changed what, when, from what to what.</summary>
public class AuditEntry
{
    public long Id { get; private set; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The signed-in person's e-mail, or the name of the job or public page that did it.</summary>
    public required string Actor { get; init; }

    /// <summary>Created, Updated, Deleted; or Viewed for protected data.</summary>
    public required string Action { get; init; }

    public required string Subject { get; init; }
    public required long SubjectId { get; init; }

    /// <summary>JSON: <c>{"name": ["old", "new"]}</c>. Unrecorded properties show only that they changed.</summary>
    public required string Changes { get; init; }
}
