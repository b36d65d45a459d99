using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Badges;

/// <summary>Those who arrived last, for the printer at the door.</summary>
public class BadgeArrivals(EventsDbContext db)
{
    private const int Most = 20;

    public sealed record Row(long Id, string Name, string LatinName, string Organisation, AttendeeCategory Category, DateTimeOffset ArrivedAt, DateTimeOffset? PrintedAt);

    public async Task<IReadOnlyList<Row>> ReadAsync(long eventId, CancellationToken cancel)
    {
        var prints = db.BadgePrints;
        return await db.Attendees.AsNoTracking()
            .Where(a => a.EventId == eventId && a.ArrivedAt != null).NamedAndComing()
            .OrderByDescending(a => a.ArrivedAt).ThenByDescending(a => a.Id).Take(Most)
            .Select(a => new Row(a.Id, a.Name, a.LatinName, a.Organisation, a.Category, a.ArrivedAt!.Value,
                prints.Where(print => print.AttendeeId == a.Id).Select(print => (DateTimeOffset?)print.PrintedAt).FirstOrDefault()))
            .ToListAsync(cancel);
    }
}
