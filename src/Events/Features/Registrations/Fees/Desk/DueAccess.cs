using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees.Desk;

/// <summary>Finds what a person of an event pays, for those who may see the event.</summary>
public class DueAccess(EventsDbContext db, EventAccess access)
{
    /// <summary>With the person and the event, tracked.</summary>
    public Task<FeeDue?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.FeeDues).Include(due => due.Attendee).Include(due => due.Event).FirstOrDefaultAsync(due => due.Id == id && due.EventId == eventId, cancel);
}
