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

    public Task<PagedList<Row>> ReadAsync(Filter filter, CancellationToken cancel) => PagedList<Row>.ReadAsync(
        Sort(Find(filter)).Select(o => new Row(
            o.Id, o.Kind, o.Name, o.Country, o.Rank, o.IndustryCodes, o.LastContactOn, o.NextStep, o.NextStepOn)),
        filter.Page, cancel);

    public static IQueryable<Organisation> Sort(IQueryable<Organisation> found) =>
        (Languages.Current == "zh" ? found.OrderBy(o => o.SortZh) : found.OrderBy(o => o.SortEn)).ThenBy(o => o.Id);

    public IQueryable<Organisation> Find(Filter filter)
    {
        var found = db.Organisations.AsNoTracking();
        if (filter.Kind is { } kind) found = found.Where(o => o.Kind == kind);
        if (!string.IsNullOrEmpty(filter.Country)) found = found.Where(o => o.Country == filter.Country);
        if (!string.IsNullOrEmpty(filter.Rank)) found = found.Where(o => o.Rank == filter.Rank);
        if (!string.IsNullOrEmpty(filter.Industry)) found = found.Where(o => db.Set<OrganisationIndustry>().Where(row => row.Industry == filter.Industry).Select(row => row.OrganisationId).Contains(o.Id));
        if (!string.IsNullOrEmpty(filter.Tag)) found = found.Where(o => (";" + o.Tags + ";").Contains(";" + filter.Tag + ";"));
        if (filter.Unit is { } unit) found = found.Where(o => o.UnitId == unit);
        if (filter.Group is { } group) found = found.Where(o => o.ParentId == group);
        if (filter.Quiet is { } months)
        {
            var day = today.Day.AddMonths(-Math.Clamp(months == 0 ? 3 : months, 1, 1200));
            found = months == 0 ? found.Where(o => o.LastContactOn >= day) : found.Where(o => o.LastContactOn == null || o.LastContactOn < day);
        }
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var pattern = Fold.Pattern(filter.Q);
            var matching = db.Set<OrganisationWords>().Where(words => EF.Functions.Like(words.Text, pattern, "\\")).Select(words => words.OrganisationId)
                .Union(db.Set<ContactWords>().Where(words => EF.Functions.Like(words.Text, pattern, "\\")).Join(db.Contacts, words => words.ContactId, c => c.Id, (_, c) => c.OrganisationId));
            found = found.Where(o => matching.Contains(o.Id));
        }
        return found;
    }
}
