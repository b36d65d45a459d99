using Events.Features.Planning.Kinds;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Series.Cloning;

/// <summary>Takes the countries of a delegation along, each as many days after the start as before, and the halls of a fair.</summary>
public class KindsClone(EventsDbContext db)
{
    /// <param name="days">How much later the copy begins.</param>
    public async Task CopyAsync(Event from, Event to, int days, CancellationToken cancel)
    {
        foreach (var leg in await db.DelegationLegs.AsNoTracking().Where(leg => leg.EventId == from.Id).OrderBy(leg => leg.Id).ToListAsync(cancel))
        {
            var copy = new DelegationLeg { EventId = to.Id, Country = leg.Country };
            copy.Stay(leg.From.AddDays(days), leg.To.AddDays(days));
            db.Add(copy);
        }
        var halls = await db.FairHalls.AsNoTracking().Where(hall => hall.EventId == from.Id).OrderBy(hall => hall.Id).ToListAsync(cancel);
        db.AddRange(halls.Select(hall => new FairHall { EventId = to.Id, Name = hall.Name, Position = hall.Position }));
    }
}
