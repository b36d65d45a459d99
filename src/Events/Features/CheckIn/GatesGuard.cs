using Events.Features.Planning.Agenda;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.CheckIn;

/// <summary>A gate for a session would be open to everybody when the session has gone.</summary>
public class GatesGuard(EventsDbContext db) : IGuardsSessions
{
    public async Task GuardAsync(Session session, CancellationToken cancel)
    {
        if (await db.Gates.AnyAsync(gate => gate.SessionId == session.Id, cancel)) throw new Refused(CheckInErrors.SessionHasGate);
    }
}
