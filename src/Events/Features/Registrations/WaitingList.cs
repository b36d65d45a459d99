using Events.Features.Planning;
using Events.Features.Registrations.Mails;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Seats;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

/// <summary>Those who wait for a seat, in the order in which they began to.</summary>
public static class WaitingList
{
    private const int MostAtOnce = 200;

    /// <summary>The rows of an event's list, the next one first.</summary>
    public static IOrderedQueryable<Registration> Of(EventsDbContext db, long eventId) =>
        db.Registrations.Where(r => r.EventId == eventId && r.State == RegistrationState.Waiting).OrderBy(r => r.WaitingSince).ThenBy(r => r.Id);

    /// <summary>The place of a waiting registration, from 1.</summary>
    public static async Task<int> PlaceAsync(EventsDbContext db, Registration registration, CancellationToken cancel)
    {
        var (since, id) = (registration.WaitingSince, registration.Id);
        return 1 + await Of(db, registration.EventId).CountAsync(r => r.WaitingSince < since || (r.WaitingSince == since && r.Id < id), cancel);
    }

    /// <summary>
    /// Offers what is free to whoever has waited longest and fits in, inside the caller's transaction: a party of three does not keep a single seat
    /// from the next person.
    /// </summary>
    public static async Task OfferAsync(EventsDbContext db, RegistrationRules rules, DateTimeOffset now, CancellationToken cancel)
    {
        if (!rules.HasWaitingList) return;
        await rules.TakeTurnAsync(db, cancel);
        var next = await Of(db, rules.EventId).Include(r => r.Event).Include(r => r.Attendees).Take(MostAtOnce).ToListAsync(cancel);
        if (next.Count == 0 || !next[0].Event.TakesPeople || now >= next[0].Event.EndsAt) return;
        var seats = await db.SeatPools.AsNoTracking().FirstAsync(pool => pool.Id == next[0].Event.SeatsId, cancel);
        // Whoever needs more than the event has left need not be tried: a list may be long.
        foreach (var registration in next.Where(registration => !(registration.Attendees.Count > seats.Left)))
            if (await (await SeatNeeds.OfAsync(db, registration, rules, cancel)).TakeAsync(db, cancel) is null) Offer(db, registration, rules, now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Offers seats to one of them out of turn, inside the caller's transaction.</summary>
    /// <exception cref="Refused">There are not enough.</exception>
    public static async Task PullAsync(EventsDbContext db, Registration registration, RegistrationRules rules, DateTimeOffset now, CancellationToken cancel)
    {
        if (registration.State != RegistrationState.Waiting) throw new Refused(RegistrationErrors.IsDecidedAlready);
        await rules.TakeTurnAsync(db, cancel);
        if (await (await SeatNeeds.OfAsync(db, registration, rules, cancel)).TakeAsync(db, cancel) is { } full) throw new Refused(full);
        Offer(db, registration, rules, now);
        await db.SaveChangesAsync(cancel);
    }

    private static void Offer(EventsDbContext db, Registration registration, RegistrationRules rules, DateTimeOffset now)
    {
        registration.Offer(now, rules.OfferHours);
        db.AddRange(StandingToAttendeeMail.For(registration, now));
    }
}
