using Events.Features.Registrations;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn.Arrivals;

/// <summary>How many of those who are coming to an event are here. Whoever was let in although nobody expected them is expected from then on.</summary>
public sealed record ArrivalCount(int Arrived, int Expected)
{
    public static async Task<ArrivalCount> ReadAsync(EventsDbContext db, long eventId, CancellationToken cancel) =>
        await db.Attendees.Where(a => a.EventId == eventId && (a.State == RegistrationState.Confirmed || a.ArrivedAt != null)).GroupBy(_ => 1)
            .Select(all => new ArrivalCount(all.Count(a => a.ArrivedAt != null), all.Count())).FirstOrDefaultAsync(cancel) ?? new ArrivalCount(0, 0);
}

/// <summary>The numbers of one event, for a place on a page where they follow the gates.</summary>
public sealed record LiveCount(long EventId, ArrivalCount Count);
