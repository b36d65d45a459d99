using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn;

/// <summary>The gates of the events that the signed-in person may see.</summary>
public class GateAccess(EventsDbContext db, EventAccess access)
{
    public IQueryable<Gate> Gates => access.Of(db.Gates).Include(gate => gate.Event).Include(gate => gate.Session);

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
