using Events.Features.Accounts;
using Events.Platform.Data;
using Events.Platform.Imports;
using Events.Platform.Tables;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Import;

/// <summary>Takes lists of members, embassies and other bodies into the directory.</summary>
public class OrganisationImport(EventsDbContext db, CurrentUser user, Today today) : IImportTarget
{
    public const string Replace = "replace";

    public string Kind => "organisations";

    public IReadOnlyList<Column> Columns => OrganisationColumns.All;

    public async Task<ImportPlace?> PlaceAsync(long scopeId, CancellationToken cancel) =>
        scopeId == 0 && await user.MayAsync(OrganisationsFeature.CanEdit)
            ? new ImportPlace("Import organisations", "/desk/organisations", "/Features/Organisations/Import/_Choice.cshtml")
            : null;

    public IRowCheck StartCheck(Platform.Imports.Import import) => new OrganisationCheck(db, import.Columns, today.Day);

    public async Task ApplyAsync(Platform.Imports.Import import, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var columns = import.Columns;
        var read = rows.Select(row =>
        {
            var result = new CheckedRow();
            return (Row: row, Said: OrganisationReading.Read(row.Row, columns, result), result.IsGood);
        }).Where(each => each.IsGood).ToList();
        var lookup = new OrganisationLookup();
        await lookup.LoadAsync(db, db.Organisations, [.. read.Select(each => each.Said)], cancel);
        var inThisList = import.Choice == Replace ? await SpokenOfAsync(import, rows[0].Number, cancel) : [];

        var merges = new List<(ImportRow Row, Organisation Organisation, OrganisationMerge Merge)>();
        foreach (var (row, said, _) in read)
        {
            var found = lookup.Find(said);
            var organisation = found ?? new Organisation { Name = new() };
            // Of several rows on one organisation the first decides, so that the same list changes nothing a second time.
            var isFirst = found is null || (found.Id != 0 && inThisList.Add(found.Id));
            var merge = OrganisationMerge.Apply(said, organisation, found is null, replaces: isFirst && import.Choice == Replace, today.Day);
            if (found is null) db.Add(organisation);
            // Also what was known may now be known by more: a number, the other name.
            lookup.Add(organisation);
            merges.Add((row, organisation, merge));
        }
        await db.SaveChangesAsync(cancel);
        foreach (var (row, organisation, merge) in merges)
            row.MarkImported(organisation.Id, merge.Outcome, merge.ChangesAnything ? merge.Undo().ToJson() : null);
    }

    public Task UndoAsync(Platform.Imports.Import import, IReadOnlyList<ImportRow> rows, CancellationToken cancel) =>
        new OrganisationTakeBack(db, today.Day).RunAsync(rows, cancel);

    private async Task<HashSet<long>> SpokenOfAsync(Platform.Imports.Import import, int before, CancellationToken cancel) =>
        [.. await db.ImportRows.Where(row => row.ImportId == import.Id && row.IsImported && row.Number < before && row.SubjectId != null).Select(row => row.SubjectId!.Value).Distinct().ToListAsync(cancel)];
}
