using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Mailings.Reminders;

/// <summary>Finds a reminder of an event that the signed-in person may see.</summary>
public class RuleAccess(EventsDbContext db, EventAccess access)
{
    /// <summary>The rule, tracked, with its event as its pages show it; null where it is not to be seen.</summary>
    public Task<ReminderRule?> FindAsync(long eventId, long id, CancellationToken cancel) =>
        access.Of(db.ReminderRules)
            .Include(rule => rule.Event).ThenInclude(found => found.Unit)
            .Include(rule => rule.Event).ThenInclude(found => found.Seats)
            .Include(rule => rule.Event).ThenInclude(found => found.Lead)
            .FirstOrDefaultAsync(rule => rule.Id == id && rule.EventId == eventId, cancel);
}
