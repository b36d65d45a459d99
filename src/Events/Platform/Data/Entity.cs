namespace Events.Platform.Data;

/// <summary>A row whose changes are written to the audit trail.</summary>
public interface IAudited
{
    long Id { get; }
}

/// <summary>
/// A row that people edit. It is written to the audit trail, and its <see cref="Version"/> lets the second of two writers be told
/// instead of overwriting the first. Technical rows (outbox, log of scans) do not derive from it.
/// </summary>
public abstract class Entity : IAudited
{
    public long Id { get; private set; }

    /// <summary>Counts the times that it was saved; a form carries it back. 0: never yet.</summary>
    public long Version { get; internal set; }
}

/// <summary>A property whose value never appears in the audit trail: secrets, passport data.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnrecordedAttribute : Attribute;

/// <summary>A property that follows from others; the audit trail tells of those alone.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DerivedAttribute : Attribute;

/// <summary>Something that lists search in; <see cref="SearchText"/> is kept folded by the database context.</summary>
public interface ISearchable
{
    /// <summary>The words to be found by, in any script; stored by <see cref="Text.Fold"/>.</summary>
    string SearchWords();

    string SearchText { get; set; }
}
