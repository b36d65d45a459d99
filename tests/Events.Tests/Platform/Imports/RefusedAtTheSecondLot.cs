using Events.Features.Organisations;
using Events.Features.Organisations.Import;
using Events.Platform.Imports;
using Events.Platform.Tables;
using Events.Platform.Web;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Events.Tests.Platform.Imports;

/// <summary>The import of organisations while somebody else takes a number that stands further down in the list.</summary>
internal sealed class RefusedAtTheSecondLot(OrganisationImport target) : IImportTarget
{
    private int lots;

    public string Kind => target.Kind;
    public IReadOnlyList<Column> Columns => target.Columns;

    public static void Add(IServiceCollection services)
    {
        services.RemoveAll<IImportTarget>();
        services.AddScoped<OrganisationImport>().AddScoped<IImportTarget, RefusedAtTheSecondLot>();
    }

    public Task<ImportPlace?> PlaceAsync(long scopeId, CancellationToken cancel) => target.PlaceAsync(scopeId, cancel);

    public IRowCheck StartCheck(Import import) => target.StartCheck(import);

    public Task ApplyAsync(Import import, IReadOnlyList<ImportRow> rows, CancellationToken cancel) =>
        ++lots == 2 ? throw new Refused(OrganisationErrors.CodeIsTaken) : target.ApplyAsync(import, rows, cancel);

    public Task UndoAsync(Import import, IReadOnlyList<ImportRow> rows, CancellationToken cancel) => target.UndoAsync(import, rows, cancel);
}
