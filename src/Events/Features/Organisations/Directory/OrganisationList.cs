using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Directory;

/// <summary>The list of organisations, in the order of the reader's language.</summary>
public class OrganisationList(EventsDbContext db)
{
    public class Filter
    {
        public string? Q { get; set; }
        public OrganisationKind? Kind { get; set; }
        public string? Country { get; set; }
        public string? Industry { get; set; }
        public string? Rank { get; set; }

        /// <summary>The members of one group.</summary>
        public long? Group { get; set; }

        public int Page { get; set; } = 1;

        public bool IsSet => Kind is not null || !string.IsNullOrEmpty(Q + Country + Industry + Rank) || Group is not null;
    }

    public sealed record Row(
        long Id, OrganisationKind Kind, string? Code, Bilingual Name, string Country, string Rank, string IndustryCodes, DateOnly? JoinedOn, int Contacts);

    /// <param name="Countries">Those that occur, by code.</param>
    /// <param name="Group">The group whose members are listed, if it is one.</param>
    public sealed record Result(Filter Filter, PagedList<Row> Organisations, IReadOnlyList<string> Countries, Bilingual? Group);

    public async Task<Result> ReadAsync(Filter filter, CancellationToken cancel) => new(
        filter,
        await PagedList<Row>.ReadAsync(Rows(filter), filter.Page, cancel),
        await db.Organisations.Where(o => o.Country != "").Select(o => o.Country).Distinct().ToListAsync(cancel),
        filter.Group is { } group ? await db.Organisations.Where(o => o.Id == group).Select(o => o.Name).FirstOrDefaultAsync(cancel) : null);

    private IQueryable<Row> Rows(Filter filter)
    {
        var found = db.Organisations.AsNoTracking();
        if (filter.Kind is { } kind) found = found.Where(o => o.Kind == kind);
        if (!string.IsNullOrEmpty(filter.Country)) found = found.Where(o => o.Country == filter.Country);
        if (!string.IsNullOrEmpty(filter.Rank)) found = found.Where(o => o.Rank == filter.Rank);
        if (!string.IsNullOrEmpty(filter.Industry)) found = found.Where(o => o.IndustryRows.Any(row => row.Industry == filter.Industry));
        if (filter.Group is { } group) found = found.Where(o => o.ParentId == group);
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var pattern = Fold.Pattern(filter.Q);
            found = found.Where(o => EF.Functions.Like(o.SearchText, pattern, "\\") || o.Contacts.Any(c => EF.Functions.Like(c.SearchText, pattern, "\\")));
        }
        var sorted = Languages.Current == "zh" ? found.OrderBy(o => o.SortZh) : found.OrderBy(o => o.SortEn);
        return sorted.ThenBy(o => o.Id).Select(o => new Row(
            o.Id, o.Kind, o.Code, o.Name, o.Country, o.Rank, o.IndustryCodes, o.JoinedOn, o.Contacts.Count(c => c.LeftOn == null)));
    }
}
