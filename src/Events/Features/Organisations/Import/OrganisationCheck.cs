using Events.Features.Organisations.Duplicates;
using Events.Platform.Data;
using Events.Platform.Imports;
using Events.Platform.Tables;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Import;

/// <summary>Tries each row on copies of what is known, so that one sees beforehand what it would lead to.</summary>
public class OrganisationCheck(EventsDbContext db, ColumnMap columns, DateOnly today) : IRowCheck
{
    private readonly OrganisationLookup lookup = new();
    private readonly LikelyTwins twins = new(db);
    private readonly Dictionary<Organisation, int> firstRows = [];

    public async Task<IReadOnlyList<CheckedRow>> CheckAsync(IReadOnlyList<SheetRow> rows, CancellationToken cancel)
    {
        var read = rows.Select(row =>
        {
            var result = new CheckedRow();
            return (row.Number, Result: result, Row: OrganisationReading.Read(row, columns, result));
        }).ToList();
        await lookup.LoadAsync(db, db.Organisations.AsNoTracking(), [.. read.Select(each => each.Row)], cancel);
        await twins.LoadAsync([.. read.Select(each => each.Row)], cancel);
        foreach (var (number, result, row) in read.Where(each => each.Result.IsGood)) Try(number, row, result);
        return [.. read.Select(each => each.Result)];
    }

    private void Try(int number, OrganisationRow row, CheckedRow result)
    {
        var found = lookup.Find(row);
        var organisation = found ?? new Organisation { Name = new() };
        if (found is not null && firstRows.TryGetValue(found, out var first)) result.Note(OrganisationColumns.NameZh, OrganisationImportErrors.SameAsAbove, first);
        else if (found is not null && found.Name.Zh != row.NameZh && row.NameZh.Length > 0) result.Note(OrganisationColumns.NameZh, OrganisationImportErrors.IsKnownAs, $"{found.Name.Zh} {found.Name.En}".Trim());

        var merge = OrganisationMerge.Apply(row, organisation, found is null, replaces: false, today);
        result.Outcome = merge.Outcome;
        if (found is null && twins.Find(row) is { } twin) result.Note(OrganisationColumns.NameZh, twin.Reason == DuplicateReason.Email ? OrganisationImportErrors.SharesEmail : OrganisationImportErrors.SharesPhone, twin.Value, twin.Name);
        twins.Add(row);
        lookup.Add(organisation);
        firstRows.TryAdd(organisation, number);
    }
}
