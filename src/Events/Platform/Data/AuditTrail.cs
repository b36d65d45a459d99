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

    private static readonly ConcurrentDictionary<(IReadOnlyProperty, Type), bool> Marks = new();
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
        var differences = new Dictionary<string, object?[]>();
        Collect(entry, "", differences, entry.State);
        return JsonSerializer.Serialize(differences, Readable);
    }

    private static void Collect(EntityEntry entry, string prefix, Dictionary<string, object?[]> into, EntityState state)
    {
        foreach (var property in entry.Properties.Concat(entry.ComplexProperties.SelectMany(Leaves)))
        {
            if (property.Metadata.IsPrimaryKey() || property.Metadata.Name is nameof(Entity.Version) or nameof(ISearchable.SearchText) || Has<DerivedAttribute>(property)) continue;
            var (old, now) = state switch
            {
                EntityState.Added => (null, property.CurrentValue),
                EntityState.Deleted => (property.OriginalValue, null),
                _ => (property.OriginalValue, property.CurrentValue),
            };
            if (Equals(old, now) || (state != EntityState.Modified && (old ?? now) is "")) continue;
            var hidden = Has<UnrecordedAttribute>(property) || now is Sealed || old is Sealed;
            into[prefix + Name(property)] = hidden ? ["•", "•"] : [Plain(old), Plain(now)];
        }
    }

    private static bool Has<TAttribute>(PropertyEntry property) where TAttribute : Attribute =>
        Marks.GetOrAdd((property.Metadata, typeof(TAttribute)), mark => mark.Item1.PropertyInfo?.IsDefined(mark.Item2, true) == true);

    private static IEnumerable<PropertyEntry> Leaves(ComplexPropertyEntry part) =>
        part.Properties.Concat(part.ComplexProperties.SelectMany(Leaves));

    private static string Name(PropertyEntry property) =>
        property.Metadata.DeclaringType is Microsoft.EntityFrameworkCore.Metadata.IComplexType part
            ? part.ComplexProperty.Name + "." + property.Metadata.Name
            : property.Metadata.Name;

    /// <summary>In no language: who reads it may have another than who wrote it.</summary>
    private static object? Plain(object? value) => value switch
    {
        null or string or bool or int or long or decimal or double => value,
        DateTimeOffset instant => instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString(DayFormat, CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

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
