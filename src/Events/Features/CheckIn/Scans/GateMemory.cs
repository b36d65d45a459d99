using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Events.Features.CheckIn.Scans;

/// <summary>
/// The gates with all that decides who passes, which every scan asks for and hardly anybody changes. They are read anew as soon as this process has saved
/// such a change, and each second, for another node may have.
/// </summary>
public class GateMemory(EventsDbContext db, IMemoryCache cache, WriteQueue writers)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private sealed record Key(long Id, long Commits);

    /// <summary>The gate with its event and session, to be read and never changed; null where there is none.</summary>
    public Task<Gate?> FindAsync(long id, CancellationToken cancel) =>
        cache.GetOrCreateAsync(new Key(id, writers.CommitsOf(typeof(Gate), typeof(Event), typeof(Session))), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Longest;
            return db.Gates.AsNoTracking().Include(gate => gate.Event).Include(gate => gate.Session).FirstOrDefaultAsync(gate => gate.Id == id, cancel);
        });
}
