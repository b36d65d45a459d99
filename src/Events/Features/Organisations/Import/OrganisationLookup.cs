using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Import;

/// <summary>Finds the organisations that rows speak of, however their names are written.</summary>
public class OrganisationLookup
{
    private readonly Dictionary<string, Organisation> known = [];

    /// <summary>Adds those that the database knows.</summary>
    /// <param name="organisations">Tracked or not, as they shall be.</param>
    public async Task LoadAsync(EventsDbContext db, IQueryable<Organisation> organisations, IReadOnlyCollection<OrganisationRow> rows, CancellationToken cancel)
    {
        var keys = rows.SelectMany(row => row.Keys).Where(key => !known.ContainsKey(key)).ToHashSet();
        string[] Of(string kind) => [.. keys.Where(key => key.StartsWith(kind)).Select(key => key[kind.Length..])];
        var (codes, zh, en) = (Of("code "), Of("zh "), Of("en "));
        // One query for each index: a condition with OR would read the whole table.
        await AddAsync(codes.Length, organisations.Where(o => codes.Contains(o.Code)), cancel);
        await AddAsync(zh.Length, organisations.Where(o => zh.Contains(o.NameKeyZh)), cancel);
        await AddAsync(en.Length, organisations.Where(o => en.Contains(o.NameKeyEn)), cancel);
        await AddFormerAsync(db, organisations, [.. zh, .. en], cancel);
    }

    public Organisation? Find(OrganisationRow row) => row.Keys.Select(key => known.GetValueOrDefault(key)).FirstOrDefault(found => found is not null);

    public void Add(Organisation organisation)
    {
        foreach (var key in OrganisationRow.KeysOf(organisation)) known.TryAdd(key, organisation);
        if (organisation.NameKeyEn.Length > 0) known.TryAdd($"en {organisation.NameKeyEn}", organisation);
    }

    /// <summary>Names that it had before another was merged into it.</summary>
    private async Task AddFormerAsync(EventsDbContext db, IQueryable<Organisation> organisations, string[] names, CancellationToken cancel)
    {
        var aliases = await db.OrganisationAliases.AsNoTracking().Where(alias => names.Contains(alias.NameKey)).ToListAsync(cancel);
        if (aliases.Count == 0) return;
        var ids = aliases.Select(alias => alias.OrganisationId).Distinct().ToList();
        var found = await organisations.Include(o => o.Contacts).Include(o => o.IndustryRows).Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        foreach (var alias in aliases)
            if (found.TryGetValue(alias.OrganisationId, out var organisation))
            {
                known.TryAdd($"zh {alias.NameKey}", organisation);
                known.TryAdd($"en {alias.NameKey}", organisation);
            }
    }

    private async Task AddAsync(int keys, IQueryable<Organisation> organisations, CancellationToken cancel)
    {
        if (keys == 0) return;
        foreach (var organisation in await organisations.Include(o => o.Contacts).Include(o => o.IndustryRows).OrderBy(o => o.Id).ToListAsync(cancel)) Add(organisation);
    }
}
