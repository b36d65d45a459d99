using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Directory;

/// <summary>Everything that the page of one organisation shows.</summary>
public class OrganisationPage(EventsDbContext db)
{
    /// <summary>How many members of a group stand on its page; the list has the others.</summary>
    private const int MostMembers = 50;

    public sealed record Member(long Id, Bilingual Name, string Rank);

    public sealed record Result(Organisation Organisation, IReadOnlyList<Contact> Contacts, IReadOnlyList<Member> Members, int AllMembers);

    public async Task<Result?> ReadAsync(long id, CancellationToken cancel)
    {
        var found = await db.Organisations.AsNoTracking().Include(o => o.Parent).FirstOrDefaultAsync(o => o.Id == id, cancel);
        if (found is null) return null;

        var contacts = await db.Contacts.AsNoTracking().Where(c => c.OrganisationId == id)
            .OrderBy(c => c.LeftOn != null).ThenBy(c => c.LeftOn).ThenBy(c => c.Id).ToListAsync(cancel);
        var members = db.Organisations.AsNoTracking().Where(o => o.ParentId == id);
        var sorted = Languages.Current == "zh" ? members.OrderBy(o => o.SortZh) : members.OrderBy(o => o.SortEn);
        return new Result(
            found,
            contacts,
            await sorted.Take(MostMembers).Select(o => new Member(o.Id, o.Name, o.Rank)).ToListAsync(cancel),
            await members.CountAsync(cancel));
    }
}
