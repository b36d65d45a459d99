using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Badges;

/// <summary>How many badges of each category are printed, and how many are to be.</summary>
public class BadgeCounts(EventsDbContext db)
{
    public sealed record Row(AttendeeCategory? Category, int People, int Printed)
    {
        public int Waiting => Math.Max(0, People - Printed);
    }

    /// <summary>The categories in their order; the sum of several stands last.</summary>
    public async Task<IReadOnlyList<Row>> ReadAsync(long eventId, CancellationToken cancel)
    {
        var wanted = Badge.Wanted(db.Attendees, eventId);
        var people = await wanted.GroupBy(a => a.Category).Select(all => new { all.Key, Count = all.Count() }).ToListAsync(cancel);
        var printed = await db.BadgePrints.Where(print => print.EventId == eventId && wanted.Any(a => a.Id == print.AttendeeId))
            .GroupBy(print => print.Attendee.Category).Select(all => new { all.Key, Count = all.Count() }).ToDictionaryAsync(all => all.Key, all => all.Count, cancel);
        List<Row> rows = [.. people.OrderBy(all => all.Key).Select(all => new Row(all.Key, all.Count, printed.GetValueOrDefault(all.Key)))];
        if (rows.Count > 1) rows.Add(new Row(null, rows.Sum(row => row.People), rows.Sum(row => row.Printed)));
        return rows;
    }
}
