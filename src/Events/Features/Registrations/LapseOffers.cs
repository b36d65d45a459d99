using Events.Features.Registrations.Mails;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

/// <summary>Every minute, seats that were offered and not taken in time go to the next, and so do those that became free by a larger hall or quota.</summary>
public class LapseOffers(EventsDbContext db, TimeProvider clock) : IJob
{
    private const int MostAtOnce = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var lapsed = await db.Registrations.Where(r => r.State == RegistrationState.Offered && r.OfferedUntil <= now).OrderBy(r => r.OfferedUntil).Select(r => r.Id).Take(MostAtOnce).ToListAsync(cancel);
        foreach (var id in lapsed) await LapseAsync(id, now, cancel);

        var registrations = db.Registrations;
        var waited = await db.RegistrationRules.Where(rules => rules.HasWaitingList && registrations.Any(r => r.EventId == rules.EventId && r.State == RegistrationState.Waiting))
            .Select(rules => rules.EventId).ToListAsync(cancel);
        foreach (var eventId in waited) await OfferAsync(eventId, now, cancel);
    }

    private Task LapseAsync(long id, DateTimeOffset now, CancellationToken cancel) => db.WriteAsync(async () =>
    {
        var registration = await db.Registrations.Include(r => r.Event).Include(r => r.Attendees).FirstAsync(r => r.Id == id, cancel);
        if (!await registration.LapseAsync(db, now, cancel)) return;
        db.AddRange(StandingToAttendeeMail.For(registration, now));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    private Task OfferAsync(long eventId, DateTimeOffset now, CancellationToken cancel) => db.WriteAsync(async () =>
        await WaitingList.OfferAsync(db, await RegistrationRules.OfAsync(db, eventId, cancel), now, cancel), cancel);
}
