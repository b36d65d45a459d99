using Events.Features.CheckIn.Devices;
using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn;

/// <summary>The gates of the events that the signed-in person may see, and those for which the device was paired that they hold.</summary>
public class GateAccess(EventsDbContext db, EventAccess access, CurrentDevice device)
{
    public IQueryable<Gate> Gates => Seen.Include(gate => gate.Event).Include(gate => gate.Session);

    /// <summary>The same without what belongs to them.</summary>
    public IQueryable<Gate> Seen => device.Id is null ? access.Of(db.Gates) : device.Works ? OfDevice : OfBoth;

    /// <summary>Whether one that was read already, with its event, is among them.</summary>
    public bool Sees(Gate gate) => (!device.Works && access.Sees(gate.Event)) || (device.EventId == gate.EventId && device.GateIds.Contains(gate.Id));

    private IQueryable<Gate> OfDevice => Paired(db.Gates, device.EventId, device.GateIds);

    /// <summary>Whoever comes from another unit to lend a hand signs in on the phone that lies at the gate, and works there all the same.</summary>
    private IQueryable<Gate> OfBoth
    {
        get
        {
            var (own, paired) = (access.Of(db.Gates), OfDevice);
            return db.Gates.Where(gate => own.Any(one => one.Id == gate.Id) || paired.Any(one => one.Id == gate.Id));
        }
    }

    private static IQueryable<Gate> Paired(IQueryable<Gate> gates, long? eventId, IReadOnlyList<long> ids) => gates.Where(gate => gate.EventId == eventId && ids.Contains(gate.Id));

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
