using Events.Features.CheckIn.Devices;
using Events.Features.Planning;
using Events.Features.Planning.Events;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn;

/// <summary>When the event moves, so do the hours of its gates, and the ends of the devices that still work.</summary>
public class GatesFollow(EventsDbContext db, TimeProvider clock) : IFollowsEvent
{
    public async Task FollowAsync(Event @event, EventMove.Times before, CancellationToken cancel)
    {
        if ((before.StartsAt, before.EndsAt, before.TimeZone) == (@event.StartsAt, @event.EndsAt, @event.TimeZone)) return;
        DateTimeOffset? ByStart(DateTimeOffset? at) => at is { } instant ? Zones.Moved(instant, (before.StartsAt, before.TimeZone), (@event.StartsAt, @event.TimeZone)) : null;
        foreach (var gate in await db.Gates.Where(gate => gate.EventId == @event.Id && (gate.OpensAt != null || gate.ClosesAt != null)).ToListAsync(cancel))
            gate.Open(ByStart(gate.OpensAt), ByStart(gate.ClosesAt));

        var now = clock.GetUtcNow();
        foreach (var device in await db.Devices.Where(device => device.EventId == @event.Id && device.RevokedAt == null && device.ExpiresAt > now).ToListAsync(cancel))
            device.ExpiresAt = Zones.Moved(device.ExpiresAt, (before.EndsAt, before.TimeZone), (@event.EndsAt, @event.TimeZone));
        await db.SaveChangesAsync(cancel);
    }
}
