using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Events.Platform.Data;

/// <summary>
/// The one database context. Features map their own tables (<see cref="IFeature.MapData"/>) and name their sets beside the mapping.
/// There is one subclass per provider, so that each has its own migrations.
/// </summary>
public abstract class EventsDbContext(DbContextOptions options, IEnumerable<IFeature> features, AuditTrail audit, WriteQueue writers, CommittedWork committed)
    : DbContext(options)
{
    private readonly HashSet<Type> saved = [];

    /// <summary>
    /// False leaves the audit trail out: for loading what nobody has done here, such as the demonstration year, and never for the work of a person.
    /// </summary>
    public bool KeepsTrail { get; set; } = true;

    /// <summary>
    /// Runs work in one write transaction and commits it. On SQLite the writers queue inside the process, in order of arrival,
    /// since writers on separate connections would wait for each other by polling. Keep the work short: no mail, no rendering.
    /// Inside an open transaction it joins that one.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancel = default)
    {
        if (Database.CurrentTransaction is not null) return await work();

        T result;
        try
        {
            using var turn = await writers.EnterAsync(cancel);
            await using var transaction = await Database.BeginTransactionAsync(cancel);
            result = await work();
            await transaction.CommitAsync(cancel);
            writers.CountCommit(saved);
            saved.Clear();
        }
        catch
        {
            saved.Clear();
            committed.Forget();
            throw;
        }
        await committed.RunAsync();
        return result;
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<Task> work, CancellationToken cancel = default) =>
        WriteAsync(async () => { await work(); return true; }, cancel);

    /// <summary>Says which version of a row the person had before them; saving is refused when it has changed since. Of a new row nobody has seen one.</summary>
    public void Expect(Entity entity, long version)
    {
        if (Entry(entity) is { State: not EntityState.Added } known) known.Property(e => e.Version).OriginalValue = version;
    }

    /// <summary>Saves the row as changed although only what belongs to it has: the second of two writers is told all the same.</summary>
    public void Touch(Entity entity)
    {
        if (Entry(entity) is { State: not EntityState.Added } known) known.Property(e => e.Version).IsModified = true;
    }

    /// <summary>Registers what shall happen once the change is durable, such as waking the mail job. It must be safe to lose.</summary>
    public void AfterCommit(Func<Task> action) => committed.Add(action);

    /// <summary>The pool gives the context to somebody else, who must find it as new.</summary>
    public override ValueTask DisposeAsync()
    {
        Forget();
        return base.DisposeAsync();
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public override void Dispose()
    {
        Forget();
        base.Dispose();
    }

    private void Forget()
    {
        KeepsTrail = true;
        saved.Clear();
        committed.Forget();
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel = default)
    {
        if (Database.CurrentTransaction is null && !ChangeTracker.HasChanges()) return Task.FromResult(0);
        return RefusingAsync(() => WriteAsync(() => SaveWithTrailAsync(acceptAllChangesOnSuccess, cancel), cancel));
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: writers queue without blocking a thread.");

    private async Task<int> SaveWithTrailAsync(bool accept, CancellationToken cancel)
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList()) Stamp(entry);
        // Looking through everything that is tracked costs as much as writing it: from here on nothing changes unseen.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            saved.UnionWith(ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(entry => entry.Metadata.ClrType));
            var changes = KeepsTrail ? audit.Collect(ChangeTracker) : [];
            var count = await base.SaveChangesAsync(accept, cancel);
            if (changes.Count == 0) return count;

            // New rows have their keys only now.
            AddRange(changes.Select(change => change.ToEntry()));
            await base.SaveChangesAsync(accept, cancel);
            return count;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static void Stamp(EntityEntry entry)
    {
        if (entry is { Entity: Entity entity, State: EntityState.Added or EntityState.Modified }) entity.Version++;
        if (entry.Entity is ISearchable found) found.SearchText = Fold.Text(found.SearchWords());
    }

    /// <summary>Turns what the database refuses into the sentence that the mapping gave it.</summary>
    private async Task<int> RefusingAsync(Func<Task<int>> save)
    {
        try
        {
            return await save();
        }
        catch (DbUpdateException failure) when (ConstraintRefusals.Find(this, failure) is { } refused)
        {
            throw new Web.Refused(refused.Refusal, refused.Arguments) { Field = refused.Field };
        }
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        PlatformData.Map(model);
        foreach (var feature in features) feature.MapData(model);
        Conventions.Apply(model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<Security.Sealed>().HaveConversion<Security.SealedConverter>();
    }
}
