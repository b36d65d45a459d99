using Events.Features.Planning;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Seats;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

/// <summary>Those who wait for a seat, in the order in which they began to.</summary>
public static class WaitingList
{
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
    /// from the next person. The caller has taken the turn of the rules.
    /// </summary>
    public static async Task OfferAsync(EventsDbContext db, RegistrationRules rules, DateTimeOffset now, CancellationToken cancel)
    {
        if (!rules.HasWaitingList || !await Of(db, rules.EventId).AnyAsync(cancel)) return;
        var @event = await db.Events.AsNoTracking().Include(e => e.Seats).FirstAsync(e => e.Id == rules.EventId, cancel);
        if (!@event.TakesPeopleAt(now) || @event.Seats.IsFull) return;
        var waiting = await Of(db, rules.EventId).Select(r => new { r.Id, r.PartnerUnitId, Categories = r.Attendees.Select(a => a.Category).ToList(), Sessions = r.Attendees.SelectMany(a => a.Sessions).Select(s => s.SeatsId).ToList() }).ToListAsync(cancel);

        // As long as the turn is held nobody else takes or frees a seat, so it can be reckoned here who fits in; the database has the last word.
        var free = await FreeSeats.OfAsync(db, @event, rules, cancel);
        var next = waiting.Where(one => free.TryTake(one.PartnerUnitId, one.Categories, one.Sessions)).Select(one => one.Id).ToList();
        if (next.Count == 0) return;
        foreach (var registration in await Of(db, rules.EventId).Include(r => r.Event).Include(r => r.Group).Include(r => r.Attendees).Where(r => next.Contains(r.Id)).ToListAsync(cancel))
            if (await (await SeatNeeds.OfAsync(db, registration, rules, cancel)).TakeAsync(db, cancel) is null) Offer(db, registration, rules, now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Offers seats to one of them out of turn, inside the caller's transaction.</summary>
    /// <param name="registration">With its event, group and people.</param>
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
        // Without waking the delivery, which looks every minute.
        db.AddRange(RegistrationMails.Of(registration, now));
    }
}
