using Events.Features.Accounts;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning;

/// <summary>The events that the signed-in person may see: headquarters all of them, a branch its own. Every desk page of an event starts here.</summary>
public class EventAccess(EventsDbContext db, CurrentUser user)
{
    public IQueryable<Event> Events =>
        user.Is(Role.Partner) ? db.Events.Where(_ => false)
        : user.IsOfHeadquarters ? db.Events
        : db.Events.Where(e => e.UnitId == user.UnitId);

    /// <summary>The rows, of whatever kind, that belong to those events.</summary>
    public IQueryable<T> Of<T>(IQueryable<T> rows) where T : class, IOfEvent
    {
        var events = Events;
        return rows.Where(row => events.Any(e => e.Id == row.EventId));
    }

    /// <summary>The event with its seats and unit, or null where it is not to be seen.</summary>
    public Task<Event?> FindAsync(long id, CancellationToken cancel) =>
        Events.Include(e => e.Seats).Include(e => e.Unit).Include(e => e.Lead).FirstOrDefaultAsync(e => e.Id == id, cancel);

    /// <summary>The event with its checklist, in which each task knows what it waits for. Inside a transaction nobody else can change that meanwhile.</summary>
    public async Task<Event?> FindWithTasksAsync(long id, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null) await db.TakeTurnAsync($"tasks-{id}", cancel);
        return await Events.Include(e => e.Tasks).ThenInclude(task => task.Dependencies).FirstOrDefaultAsync(e => e.Id == id, cancel);
    }

    /// <summary>The event with everything that moves along with it.</summary>
    public Task<Event?> FindWithPlanAsync(long id, CancellationToken cancel) =>
        Events.Include(e => e.Seats).Include(e => e.Unit).Include(e => e.Lead).Include(e => e.Tasks).Include(e => e.Reminders).Include(e => e.Legs)
            .AsSplitQuery().FirstOrDefaultAsync(e => e.Id == id, cancel);
}
