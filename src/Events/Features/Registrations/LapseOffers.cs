using Events.Features.Planning;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Events.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

/// <summary>Every minute, seats that were offered and not taken in time go to the next, and so do those that became free by a larger hall or quota.</summary>
public class LapseOffers(EventsDbContext db, Outbox outbox, TimeProvider clock) : IJob
{
    private const int MostAtOnce = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var lapsed = await db.Registrations.Where(r => r.State == RegistrationState.Offered && r.OfferedUntil <= now).OrderBy(r => r.OfferedUntil).Select(r => r.Id).Take(MostAtOnce).ToListAsync(cancel);
        foreach (var id in lapsed) await TryAsync(() => LapseAsync(id, now, cancel), cancel);

        var (registrations, events) = (db.Registrations, db.Events);
        var waited = await db.RegistrationRules.Where(rules => rules.HasWaitingList && registrations.Any(r => r.EventId == rules.EventId && r.State == RegistrationState.Waiting)
            && events.Any(e => e.Id == rules.EventId && e.EndsAt > now && e.State == EventState.Published)).Select(rules => rules.EventId).ToListAsync(cancel);
        foreach (var eventId in waited) await TryAsync(() => OfferAsync(eventId, now, cancel), cancel);
    }

    /// <summary>Somebody may decide at the same moment; then there is another minute.</summary>
    private async Task TryAsync(Func<Task> work, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        try
        {
            await db.WriteAsync(work, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
        }
    }

    private async Task OfferAsync(long eventId, DateTimeOffset now, CancellationToken cancel)
    {
        var rules = await RegistrationRules.OfAsync(db, eventId, cancel);
        await rules.TakeTurnAsync(db, cancel);
        await WaitingList.OfferAsync(db, rules, now, cancel);
    }

    private async Task LapseAsync(long id, DateTimeOffset now, CancellationToken cancel)
    {
        var registration = await db.Registrations.Include(r => r.Event).Include(r => r.Group).Include(r => r.Attendees).FirstAsync(r => r.Id == id, cancel);
        if (!await registration.LapseAsync(db, now, cancel)) return;
        outbox.Tell(registration);
        await db.SaveChangesAsync(cancel);
    }
}
