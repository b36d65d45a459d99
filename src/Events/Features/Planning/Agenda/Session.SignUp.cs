using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning.Agenda;

public partial class Session
{
    /// <summary>Takes no more people, inside the caller's transaction, so that nobody signs up while it is being deleted.</summary>
    /// <exception cref="Refused">Somebody has signed up.</exception>
    public async Task CloseAsync(EventsDbContext db, CancellationToken cancel)
    {
        if (await db.SeatPools.Where(pool => pool.Id == SeatsId && pool.Taken == 0).ExecuteUpdateAsync(pool => pool.SetProperty(p => p.Capacity, 0), cancel) == 0)
            throw new Refused(AgendaErrors.HasSignUps);
    }
}
