using Events.Features.Organisations;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.People;

/// <summary>Finds organisations of the register by a part of their name.</summary>
public class OrganisationSearch(EventsDbContext db)
{
    private const int Most = 12;

    public sealed record Row(long Id, Bilingual Name, OrganisationKind Kind);

    /// <summary>Nothing for no words.</summary>
    public async Task<IReadOnlyList<Row>> FindAsync(string? words, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(words)) return [];
        var found = db.Organisations.AsNoTracking();
        foreach (var pattern in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(6).Select(Fold.Pattern))
            found = found.Where(o => EF.Functions.Like(o.SearchText, pattern, "\\"));
        return await Rows(found.OrderBy(o => o.SortZh).ThenBy(o => o.Id).Take(Most)).ToListAsync(cancel);
    }

    public async Task<Row?> GetAsync(long? id, CancellationToken cancel) =>
        id is null ? null : await Rows(db.Organisations.AsNoTracking().Where(o => o.Id == id)).FirstOrDefaultAsync(cancel);

    private static IQueryable<Row> Rows(IQueryable<Organisation> organisations) => organisations.Select(o => new Row(o.Id, o.Name, o.Kind));
}

/// <summary>The search above a form that can be filled in from an organisation.</summary>
/// <param name="Address">Of the form; it takes <c>q</c> for a search and <c>organisation</c> for the one that was chosen.</param>
public sealed record OrganisationChoice(string Address, string? Words, IReadOnlyList<OrganisationSearch.Row> Found);
