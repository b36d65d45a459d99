using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Directory;

/// <summary>The list of organisations, in the order of the reader's language.</summary>
public class OrganisationList(EventsDbContext db, Today today)
{
    public record Filter
    {
        public string? Q { get; set; }
        public OrganisationKind? Kind { get; set; }
        public string? Country { get; set; }
        public string? Industry { get; set; }
        public string? Rank { get; set; }
        public string? Tag { get; set; }
        public long? Unit { get; set; }

        /// <summary>Those not met for so many months, or never; 0 those met within the last three.</summary>
        public int? Quiet { get; set; }

        /// <summary>The members of one group.</summary>
        public long? Group { get; set; }

        public int Page { get; set; } = 1;

        public bool IsSet => ToQuery().Length > 0;

        /// <summary>For addresses, without the page.</summary>
        public string ToQuery()
        {
            var query = new QueryBuilder();
            (string Name, string? Value)[] parts =
            [
                ("q", Q), ("kind", Kind?.ToString()), ("country", Country), ("industry", Industry), ("rank", Rank), ("tag", Tag),
                ("unit", Unit?.ToString()), ("quiet", Quiet?.ToString()), ("group", Group?.ToString()),
            ];
            foreach (var (name, value) in parts.Where(part => !string.IsNullOrEmpty(part.Value))) query.Add(name, value!);
            return query.ToString().TrimStart('?');
        }
    }

    public sealed record Row(
        long Id, OrganisationKind Kind, Bilingual Name, string Country, string Rank, string IndustryCodes, DateOnly? LastContactOn, string NextStep, DateOnly? NextStepOn);

    /// <summary>From so many hits on, walking the list in its order meets a page of them sooner than collecting and sorting all.</summary>
    private const int Many = 1_000;

    public async Task<PagedList<Row>> ReadAsync(Filter filter, CancellationToken cancel)
    {
        var total = await CountAsync(filter, cancel);
        return await PagedList<Row>.ReadAsync(
            Sort(Quiet(Matching(Of(filter), filter.Q, total > Many), filter)).Select(o => new Row(
                o.Id, o.Kind, o.Name, o.Country, o.Rank, o.IndustryCodes, o.LastContactOn, o.NextStep, o.NextStepOn)),
            filter.Page, cancel, known: total);
    }

    public static IQueryable<Organisation> Sort(IQueryable<Organisation> found) =>
        (Languages.Current == "zh" ? found.OrderBy(o => o.SortZh) : found.OrderBy(o => o.SortEn)).ThenBy(o => o.Id);

    public IQueryable<Organisation> Find(Filter filter) => Quiet(Matching(Of(filter), filter.Q, walks: false), filter);

    /// <summary>Those never met and those not met for long are counted each by the index; with "or" between them every row would be looked at.</summary>
    private async Task<int> CountAsync(Filter filter, CancellationToken cancel)
    {
        if (filter.Quiet is not > 0) return await Find(filter).CountAsync(cancel);
        var found = Matching(Of(filter), filter.Q, walks: false);
        var since = Since(filter);
        return await found.CountAsync(o => o.LastContactOn == null, cancel) + await found.CountAsync(o => o.LastContactOn < since, cancel);
    }

    private IQueryable<Organisation> Of(Filter filter)
    {
        var found = db.Organisations.AsNoTracking();
        if (filter.Kind is { } kind) found = found.Where(o => o.Kind == kind);
        if (!string.IsNullOrEmpty(filter.Country)) found = found.Where(o => o.Country == filter.Country);
        if (!string.IsNullOrEmpty(filter.Rank)) found = found.Where(o => o.Rank == filter.Rank);
        if (!string.IsNullOrEmpty(filter.Industry)) found = found.Where(o => db.Set<OrganisationIndustry>().Where(row => row.Industry == filter.Industry).Select(row => row.OrganisationId).Contains(o.Id));
        if (!string.IsNullOrEmpty(filter.Tag)) found = found.Where(o => (";" + o.Tags + ";").Contains(";" + filter.Tag + ";"));
        if (filter.Unit is { } unit) found = found.Where(o => o.UnitId == unit);
        if (filter.Group is { } group) found = found.Where(o => o.ParentId == group);
        return found;
    }

    private IQueryable<Organisation> Quiet(IQueryable<Organisation> found, Filter filter)
    {
        if (filter.Quiet is not { } months) return found;
        var since = Since(filter);
        return months == 0 ? found.Where(o => o.LastContactOn >= since) : found.Where(o => o.LastContactOn == null || o.LastContactOn < since);
    }

    private DateOnly Since(Filter filter) => today.Day.AddMonths(-Math.Clamp(filter.Quiet is > 0 and var months ? months : 3, 1, 1200));

    /// <param name="walks">Whether each row is asked, in the order of the list, rather than all hits collected first.</param>
    private IQueryable<Organisation> Matching(IQueryable<Organisation> found, string? words, bool walks)
    {
        if (string.IsNullOrWhiteSpace(words)) return found;
        var pattern = Fold.Pattern(words);
        var own = db.Set<OrganisationWords>().Where(row => EF.Functions.Like(row.Text, pattern, "\\")).Select(row => row.OrganisationId);
        var people = db.Set<ContactWords>().Where(row => EF.Functions.Like(row.Text, pattern, "\\")).Join(db.Contacts, row => row.ContactId, c => c.Id, (_, c) => c.OrganisationId);
        if (walks) return found.Where(o => own.Any(id => id == o.Id) || people.Any(id => id == o.Id));
        var matching = own.Union(people);
        return found.Where(o => matching.Contains(o.Id));
    }
}
