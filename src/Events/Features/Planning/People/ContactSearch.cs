using Events.Features.Organisations;
using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.People;

/// <summary>Finds people of the address book by a part of their name, title or organisation.</summary>
public class ContactSearch(EventsDbContext db)
{
    private const int Most = 12;

    public sealed record Row(
        long Id, Bilingual Name, Bilingual Title, Salutation Salutation, long OrganisationId, Bilingual Organisation, OrganisationKind Kind, string Country);

    /// <summary>Nothing for no words. Who has left is not found.</summary>
    public async Task<IReadOnlyList<Row>> FindAsync(string? words, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(words)) return [];
        var found = Known;
        foreach (var pattern in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(6).Select(Fold.Pattern))
            found = found.Where(c => EF.Functions.Like(c.Words!.Text, pattern, "\\") || EF.Functions.Like(c.Organisation.Words!.Text, pattern, "\\"));
        return await Rows(found.OrderBy(c => c.Organisation.SortZh).ThenBy(c => c.Id).Take(Most)).ToListAsync(cancel);
    }

    public async Task<Row?> GetAsync(long? id, CancellationToken cancel) =>
        id is null ? null : await Rows(db.Contacts.AsNoTracking().Where(c => c.Id == id)).FirstOrDefaultAsync(cancel);

    /// <summary>Refuses somebody who is not there; whoever was chosen before stays.</summary>
    public async Task RequireAsync(long? id, long? former, CancellationToken cancel)
    {
        if (id is not null && id != former && !await db.Contacts.AnyAsync(c => c.Id == id, cancel)) throw new Refused(PeopleErrors.NoSuchContact);
    }

    private IQueryable<Contact> Known => db.Contacts.AsNoTracking().Where(c => c.LeftOn == null);

    private static IQueryable<Row> Rows(IQueryable<Contact> contacts) => contacts.Select(c => new Row(
        c.Id, c.Name, c.Title, c.Salutation, c.OrganisationId, c.Organisation.Name, c.Organisation.Kind, c.Organisation.Country));
}
