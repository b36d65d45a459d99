using Events.Platform.Data;
using Events.Platform.Text;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Organisations.Engagement;

/// <summary>The yearly review: every member is gone through once, the highest ranks first.</summary>
public class ReviewList(EventsDbContext db, Today today)
{
    public sealed record Row(long Id, Bilingual Name, string Rank, DateOnly? LastContactOn, Bilingual Contact, string Phone);

    public sealed record Result(int Year, int Reviewed, int All, PagedList<Row> Open);

    public async Task<Result> ReadAsync(int page, CancellationToken cancel)
    {
        var year = today.Day.Year;
        var members = db.Organisations.AsNoTracking().Where(o => (o.Kind == OrganisationKind.Member || o.Kind == OrganisationKind.GroupMember || o.Kind == OrganisationKind.IndividualMember) && o.LeftOn == null);
        var open = members.Where(o => o.ReviewedFor == null || o.ReviewedFor < year);
        var codes = Ranks.All.Keys.ToList();
        var sorted = open.OrderBy(o => o.Rank == codes[0] ? 0 : o.Rank == codes[1] ? 1 : o.Rank == codes[2] ? 2 : o.Rank == codes[3] ? 3 : o.Rank == "" ? 9 : 4).ThenBy(o => o.LastContactOn).ThenBy(o => o.Id);
        var all = await members.CountAsync(cancel);
        var rows = await PagedList<Row>.ReadAsync(
            sorted.Select(o => new Row(
                o.Id, o.Name, o.Rank, o.LastContactOn,
                o.Contacts.Where(c => c.LeftOn == null).OrderBy(c => c.Id).Select(c => c.Name).FirstOrDefault() ?? new Bilingual(),
                o.Contacts.Where(c => c.LeftOn == null).OrderBy(c => c.Id).Select(c => c.Phone).FirstOrDefault() ?? o.Phone)),
            page, cancel, 25);
        return new Result(year, all - rows.Total, all, rows);
    }
}
