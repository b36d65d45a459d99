using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Directory;

/// <summary>Finds organisations by a part of their name, to choose one.</summary>
public class OrganisationSearch(EventsDbContext db)
{
    private const int Most = 12;

    public sealed record Row(long Id, Bilingual Name, OrganisationKind Kind, string Country);

    /// <summary>Nothing for no words.</summary>
    public async Task<IReadOnlyList<Row>> FindAsync(string? words, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(words)) return [];
        var found = db.Organisations.AsNoTracking();
        foreach (var pattern in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(6).Select(Fold.Pattern))
            found = found.Where(organisation => EF.Functions.Like(organisation.Words!.Text, pattern, "\\"));
        return await Rows(found.OrderBy(organisation => organisation.SortZh).ThenBy(organisation => organisation.Id).Take(Most)).ToListAsync(cancel);
    }

    public async Task<Row?> GetAsync(long? id, CancellationToken cancel) =>
        id is null ? null : await Rows(db.Organisations.AsNoTracking().Where(organisation => organisation.Id == id)).FirstOrDefaultAsync(cancel);

    /// <summary>Refuses one that is not there; the one that was chosen before stays.</summary>
    public async Task RequireAsync(long? id, long? former, CancellationToken cancel)
    {
        if (id is not null && id != former && !await db.Organisations.AnyAsync(organisation => organisation.Id == id, cancel)) throw new Refused(OrganisationErrors.NoSuchOrganisation);
    }

    private static IQueryable<Row> Rows(IQueryable<Organisation> organisations) =>
        organisations.Select(organisation => new Row(organisation.Id, organisation.Name, organisation.Kind, organisation.Country));
}
