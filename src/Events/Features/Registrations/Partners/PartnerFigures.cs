using Events.Features.Planning.Partners;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Partners;

/// <summary>The units that have a part in an event, and how many each brought.</summary>
public class PartnerFigures(EventsDbContext db)
{
    /// <param name="Taken">Seats of the quota: as many as people are coming.</param>
    public sealed record Row(long Id, long UnitId, Bilingual Unit, ShareRole Role, string Code, int? Quota, int Taken, int Came);

    public async Task<IReadOnlyList<Row>> ReadAsync(long eventId, CancellationToken cancel)
    {
        var arrived = db.Attendees.Where(a => a.EventId == eventId && a.State == RegistrationState.Confirmed && a.ArrivedAt != null);
        return await db.EventShares.AsNoTracking().Where(share => share.EventId == eventId).OrderBy(share => share.Position).ThenBy(share => share.Id)
            .Select(share => new Row(share.Id, share.UnitId, share.Unit.Name, share.Role, share.Code, share.Seats.Capacity, share.Seats.Taken,
                arrived.Count(a => a.Registration.PartnerUnitId == share.UnitId)))
            .ToListAsync(cancel);
    }
}
