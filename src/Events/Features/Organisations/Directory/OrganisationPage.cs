using Events.Features.Organisations.History;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Directory;

/// <summary>Everything that the page of one organisation shows.</summary>
public class OrganisationPage(EventsDbContext db, OrganisationTimeline timeline)
{
    /// <summary>How many members of a group stand on its page; the list has the others.</summary>
    private const int MostMembers = 50;

    public sealed record Member(long Id, Bilingual Name, string Rank);

    public sealed record Result(
        Organisation Organisation, IReadOnlyList<Contact> Contacts, IReadOnlyList<Member> Members, int AllMembers, IReadOnlyList<HistoryLine> History, long? MergerId);

    public async Task<Result?> ReadAsync(long id, CancellationToken cancel)
    {
        var found = await db.Organisations.AsNoTracking().Include(o => o.Parent).Include(o => o.Unit).FirstOrDefaultAsync(o => o.Id == id, cancel);
        if (found is null) return null;

        // The head of an embassy first, then the counsellors; who has left stands at the end.
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.OrganisationId == id).ToListAsync(cancel);
        var members = db.Organisations.AsNoTracking().Where(o => o.ParentId == id);
        return new Result(
            found,
            [.. contacts.OrderBy(c => c.HasLeft).ThenBy(c => c.LeftOn).ThenBy(c => c.Role.Order()).ThenBy(c => c.Id)],
            await OrganisationList.Sort(members).Take(MostMembers).Select(o => new Member(o.Id, o.Name, o.Rank)).ToListAsync(cancel),
            await members.CountAsync(cancel),
            await timeline.ReadAsync(found, cancel),
            await db.Mergers.Where(merger => merger.KeptId == id && merger.UndoneAt == null).OrderByDescending(merger => merger.Id).Select(merger => (long?)merger.Id).FirstOrDefaultAsync(cancel));
    }
}
