using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Badges;

/// <summary>Those who have arrived, for the printer at the door: first all who have no badge yet, then the latest who have.</summary>
public class BadgeArrivals(EventsDbContext db)
{
    private const int MostWaiting = 200;
    private const int MostPrinted = 20;

    public sealed record Row(long Id, string Name, string LatinName, string Organisation, AttendeeCategory Category, DateTimeOffset ArrivedAt, DateTimeOffset? PrintedAt);

    public async Task<IReadOnlyList<Row>> ReadAsync(long eventId, CancellationToken cancel)
    {
        var prints = db.BadgePrints;
        var arrived = Badge.Wanted(db.Attendees, eventId).Where(a => a.ArrivedAt != null);
        return [
            .. await ReadAsync(arrived.Where(a => !prints.Any(print => print.AttendeeId == a.Id)), MostWaiting, cancel),
            .. await ReadAsync(arrived.Where(a => prints.Any(print => print.AttendeeId == a.Id)), MostPrinted, cancel)];
    }

    private Task<List<Row>> ReadAsync(IQueryable<Attendee> people, int most, CancellationToken cancel)
    {
        var prints = db.BadgePrints;
        return people.AsNoTracking().OrderByDescending(a => a.ArrivedAt).ThenByDescending(a => a.Id).Take(most)
            .Select(a => new Row(a.Id, a.Name, a.LatinName, a.Organisation, a.Category, a.ArrivedAt!.Value,
                prints.Where(print => print.AttendeeId == a.Id).Select(print => (DateTimeOffset?)print.PrintedAt).FirstOrDefault()))
            .ToListAsync(cancel);
    }
}
