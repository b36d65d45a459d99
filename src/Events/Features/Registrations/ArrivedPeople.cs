using Events.Features.Planning.Series;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

/// <summary>How many people came to each event.</summary>
public class ArrivedPeople(EventsDbContext db) : ICountsArrivals
{
    public async Task<IReadOnlyDictionary<long, int>> CameAsync(IReadOnlyCollection<long> events, CancellationToken cancel) =>
        await db.Attendees.AsNoTracking().Where(a => events.Contains(a.EventId) && a.ArrivedAt != null).GroupBy(a => a.EventId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
}
