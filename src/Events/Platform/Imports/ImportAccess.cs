using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Platform.Imports;

/// <summary>Finds imports for the signed-in person: the target decides who may import where.</summary>
public class ImportAccess(EventsDbContext db, IEnumerable<IImportTarget> targets)
{
    /// <summary>A target with the place of its pages, or null where there is none, or none for this person.</summary>
    public async Task<(IImportTarget Target, ImportPlace Place)?> FindAsync(string? kind, long scopeId, CancellationToken cancel) =>
        targets.FirstOrDefault(target => target.Kind == kind) is { } found && await found.PlaceAsync(scopeId, cancel) is { } place ? (found, place) : null;

    /// <summary>An import with all that its pages need, or null where it is not to be seen.</summary>
    public async Task<FoundImport?> FindAsync(long id, CancellationToken cancel)
    {
        if (await db.Imports.FirstOrDefaultAsync(i => i.Id == id, cancel) is not { } import) return null;
        return await FindAsync(import.Kind, import.ScopeId, cancel) is var (target, place) ? new FoundImport(import, target, place) : null;
    }
}

/// <summary>An import that the signed-in person may work on.</summary>
public sealed record FoundImport(Import Import, IImportTarget Target, ImportPlace Place);
