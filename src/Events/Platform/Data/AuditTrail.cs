using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Events.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Events.Platform.Data;

/// <summary>Collects what a save is about to change, so that it is written in the same transaction.</summary>
public class AuditTrail(IActor actor, TimeProvider clock)
{
    /// <summary>How a day stands in the trail.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    // Lists come in by the hundred thousand: what is told of each row is found out once.
    private static readonly ConcurrentDictionary<IEntityType, IReadOnlyList<Field>> Fields = new();
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public List<Change> Collect(ChangeTracker tracker) =>
        [.. tracker.Entries<IAudited>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => new Change(entry.Entity, Action(entry.State), Differences(entry), actor.Name, clock.GetUtcNow()))
            .Where(change => change.Action != "Updated" || change.Differences != "{}")];

    /// <summary>Records that protected data was looked at; saved with the next save.</summary>
    public void Viewed(EventsDbContext db, IAudited subject, string what) =>
        db.Add(new Change(subject, "Viewed", JsonSerializer.Serialize(what, Readable), actor.Name, clock.GetUtcNow()).ToEntry());

    private static string Action(EntityState state) => state switch
    {
        EntityState.Added => "Created",
        EntityState.Deleted => "Deleted",
        _ => "Updated",
    };

    private static string Differences(EntityEntry entry)
    {
        var (before, after) = (entry.State == EntityState.Added ? null : entry.OriginalValues, entry.State == EntityState.Deleted ? null : entry.CurrentValues);
        var differences = new Dictionary<string, object?[]>();
        foreach (var field in Fields.GetOrAdd(entry.Metadata, _ => [.. (after ?? before)!.Properties.Where(IsRecorded).Select(Field.Of)]))
        {
            var (old, now) = (before?[field.Property], after?[field.Property]);
            if (Equals(old, now) || (entry.State != EntityState.Modified && (old ?? now) is "")) continue;
            differences[field.Name] = field.IsHidden || now is Sealed || old is Sealed ? ["•", "•"] : [Plain(old), Plain(now)];
        }
        return JsonSerializer.Serialize(differences, Readable);
    }

    private static bool IsRecorded(IProperty property) =>
        !property.IsPrimaryKey() && property.Name is not (nameof(Entity.Version) or nameof(ISearchable.SearchText)) && !Has<DerivedAttribute>(property);

    private static bool Has<TAttribute>(IProperty property) where TAttribute : Attribute => property.PropertyInfo?.IsDefined(typeof(TAttribute), true) == true;

    /// <summary>In no language: who reads it may have another than who wrote it.</summary>
    private static object? Plain(object? value) => value switch
    {
        null or string or bool or int or long or decimal or double => value,
        DateTimeOffset instant => instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString(DayFormat, CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <param name="Name">With the property that it is a part of: <c>Name.Zh</c>.</param>
    private sealed record Field(IProperty Property, string Name, bool IsHidden)
    {
        public static Field Of(IProperty property) => new(
            property,
            property.DeclaringType is IComplexType part ? $"{part.ComplexProperty.Name}.{property.Name}" : property.Name,
            Has<UnrecordedAttribute>(property));
    }

    /// <summary>A change whose row may not have its key yet.</summary>
    public sealed record Change(IAudited Subject, string Action, string Differences, string Actor, DateTimeOffset At)
    {
        public AuditEntry ToEntry() => new()
        {
            At = At,
            Actor = Actor,
            Action = Action,
            Subject = Subject.GetType().Name,
            SubjectId = Subject.Id,
            Changes = Differences,
        };
    }
}
