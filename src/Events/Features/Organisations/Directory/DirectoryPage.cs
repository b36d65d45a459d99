using Events.Features.Accounts;
using Events.Features.Organisations.Lists;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Directory;

/// <summary>The page of the directory: the list, what it can be filtered by, and the filters that the person keeps.</summary>
public class DirectoryPage(EventsDbContext db, OrganisationList list, CurrentUser user)
{
    /// <param name="Countries">Those that occur, by code.</param>
    /// <param name="Group">The group whose members are listed, if it is one.</param>
    public sealed record Result(
        OrganisationList.Filter Filter, PagedList<OrganisationList.Row> Organisations, IReadOnlyList<string> Countries, IReadOnlyList<SelectListItem> Units,
        IReadOnlyList<SavedFilter> Saved, int Duplicates, Bilingual? Group);

    public async Task<Result> ReadAsync(OrganisationList.Filter filter, CancellationToken cancel)
    {
        var mine = user.Id;
        return new Result(
            filter,
            await list.ReadAsync(filter, cancel),
            await db.Organisations.Where(o => o.Country != "").Select(o => o.Country).Distinct().ToListAsync(cancel),
            await UnitsAsync(db, cancel),
            await db.SavedFilters.AsNoTracking().Where(saved => saved.UserId == mine).OrderBy(saved => saved.Name).ToListAsync(cancel),
            await db.DuplicatePairs.CountAsync(pair => pair.DismissedAt == null, cancel),
            filter.Group is { } group ? await db.Organisations.Where(o => o.Id == group).Select(o => o.Name).FirstOrDefaultAsync(cancel) : null);
    }

    /// <summary>Our own units, as choices of a form.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> UnitsAsync(EventsDbContext db, CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().Where(unit => unit.Kind != UnitKind.Partner).OrderBy(unit => unit.Id).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        return [.. units.Select(unit => new SelectListItem(unit.Name.ToString(), unit.Id.ToString()))];
    }
}
