using Events.Features.CheckIn.Devices;
using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn;

/// <summary>The gates of the events that the signed-in person may see; for a device, those it was paired for.</summary>
public class GateAccess(EventsDbContext db, EventAccess access, CurrentDevice device)
{
    public IQueryable<Gate> Gates => (device.Works ? OfDevice(device.EventId, device.GateIds) : access.Of(db.Gates)).Include(gate => gate.Event).Include(gate => gate.Session);

    private IQueryable<Gate> OfDevice(long? eventId, IReadOnlyList<long> ids) => db.Gates.Where(gate => gate.EventId == eventId && ids.Contains(gate.Id));

    /// <summary>The gate with its event, or null where it is not to be seen.</summary>
    public Task<Gate?> FindAsync(long id, CancellationToken cancel) => Gates.FirstOrDefaultAsync(gate => gate.Id == id, cancel);

    /// <summary>The gates of an event that the person may see; one that has none yet gets its main entrance.</summary>
    public async Task<IReadOnlyList<Gate>> OfAsync(Event @event, CancellationToken cancel)
    {
        if (await ListAsync(@event, cancel) is { Count: > 0 } gates) return gates;
        var made = Gate.MainEntrance(@event.Id);
        try
        {
            db.Add(made);
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody else has made it at the same moment.
            db.Entry(made).State = EntityState.Detached;
        }
        return await ListAsync(@event, cancel);
    }

    private Task<List<Gate>> ListAsync(Event @event, CancellationToken cancel) =>
        db.Gates.Include(gate => gate.Session).Where(gate => gate.EventId == @event.Id).OrderBy(gate => gate.Sort).ThenBy(gate => gate.Id).ToListAsync(cancel);
}
