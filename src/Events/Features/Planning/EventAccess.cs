using Events.Features.Accounts;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Planning;

/// <summary>The events that the signed-in person may see: headquarters all of them, a branch its own. Every desk page of an event starts here.</summary>
public class EventAccess(EventsDbContext db, CurrentUser user)
{
    public IQueryable<Event> Events => Seen(db.Events, user.Is(Role.Partner), user.IsOfHeadquarters, user.UnitId);

    /// <summary>Whether one that was read already is among them.</summary>
    public bool Sees(Event @event) => !user.Is(Role.Partner) && (user.IsOfHeadquarters || @event.UnitId == user.UnitId);

    /// <summary>The rows, of whatever kind, that belong to those events.</summary>
    public IQueryable<T> Of<T>(IQueryable<T> rows) where T : class, IOfEvent => Within(rows, Events);

    /// <summary>What somebody may see who is not signed in here, as the person's account says now; the unit must be loaded.</summary>
    public static IQueryable<Event> SeenBy(User person, IQueryable<Event> events) =>
        !person.IsActive ? events.Where(_ => false)
        : Seen(events, person.Role == Role.Partner, person.Unit.Kind == UnitKind.Headquarters, person.UnitId);

    public static IQueryable<T> Within<T>(IQueryable<T> rows, IQueryable<Event> events) where T : class, IOfEvent =>
        rows.Where(row => events.Any(e => e.Id == row.EventId));

    private static IQueryable<Event> Seen(IQueryable<Event> events, bool isPartner, bool isOfHeadquarters, long unitId) =>
        isPartner ? events.Where(_ => false)
        : isOfHeadquarters ? events
        : events.Where(e => e.UnitId == unitId);

    /// <summary>The event with its seats and unit, or null where it is not to be seen.</summary>
    public Task<Event?> FindAsync(long id, CancellationToken cancel) =>
        Events.Include(e => e.Seats).Include(e => e.Unit).Include(e => e.Lead).FirstOrDefaultAsync(e => e.Id == id, cancel);

    /// <summary>The event with its checklist, in which each task knows what it waits for. Inside a transaction nobody else can change that meanwhile.</summary>
    public async Task<Event?> FindWithTasksAsync(long id, CancellationToken cancel)
    {
        await TakeTurnAsync(id, cancel);
        return await Events.Include(e => e.Tasks).ThenInclude(task => task.Dependencies).FirstOrDefaultAsync(e => e.Id == id, cancel);
    }

    /// <summary>The event with everything that moves along with it. Inside a transaction nobody else can change its checklist meanwhile.</summary>
    public async Task<Event?> FindWithPlanAsync(long id, CancellationToken cancel)
    {
        await TakeTurnAsync(id, cancel);
        return await Events.Include(e => e.Seats).Include(e => e.Unit).Include(e => e.Lead).Include(e => e.Tasks).Include(e => e.Reminders).Include(e => e.Legs)
            .AsSplitQuery().FirstOrDefaultAsync(e => e.Id == id, cancel);
    }

    private async Task TakeTurnAsync(long id, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null) await db.TakeTurnAsync($"tasks-{id}", cancel);
    }
}
