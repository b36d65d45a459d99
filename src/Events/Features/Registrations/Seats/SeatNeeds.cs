using Events.Features.Planning;
using Events.Features.Planning.Partners;
using Events.Features.Registrations.Forms;
using Events.Features.Registrations.Forms.Sessions;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Seats;

/// <summary>The pools from which people need seats, and how many from each: all of them or none, inside the caller's transaction.</summary>
public sealed class SeatNeeds
{
    private readonly List<(long Pool, int Seats, Refusal WhenFull)> needs = [];

    private SeatNeeds() { }

    /// <param name="quota">The pool of the partner who brings them.</param>
    public static SeatNeeds Of(Event @event, RegistrationRules rules, IReadOnlyCollection<Attendee> people, long? quota, Refusal whenFull) =>
        Of(@event, rules, people, quota, whenFull, people.SelectMany(person => person.Sessions).Select(signUp => signUp.SeatsId));

    /// <param name="sessions">The seats of the sessions that they chose, one for each person and session.</param>
    private static SeatNeeds Of(Event @event, RegistrationRules rules, IReadOnlyCollection<Attendee> people, long? quota, Refusal whenFull, IEnumerable<long> sessions)
    {
        var all = new SeatNeeds();
        // In the same order everywhere, so that no two wait for each other; the event's row, on which all wait, comes last.
        if (quota is { } pool) all.needs.Add((pool, people.Count, RegistrationErrors.QuotaIsUsed));
        foreach (var category in rules.Categories.OrderBy(category => category.SeatsId))
            if (people.Count(person => person.Category == category.Category) is > 0 and var seats) all.needs.Add((category.SeatsId, seats, RegistrationErrors.CategoryIsFull));
        foreach (var same in sessions.GroupBy(seats => seats).OrderBy(same => same.Key)) all.needs.Add((same.Key, same.Count(), FormErrors.SessionHasFilled));
        all.needs.Add((@event.SeatsId, people.Count, whenFull));
        return all;
    }

    /// <summary>Those of a registration as it stands, which must be loaded with its event and people.</summary>
    public static Task<SeatNeeds> OfAsync(EventsDbContext db, Registration registration, RegistrationRules rules, CancellationToken cancel) =>
        OfAsync(db, registration, registration.Attendees, rules, cancel);

    /// <param name="like">One that came the same way as all these people.</param>
    public static async Task<SeatNeeds> OfAsync(EventsDbContext db, Registration like, IReadOnlyCollection<Attendee> people, RegistrationRules rules, CancellationToken cancel)
    {
        long? quota = like.PartnerUnitId is { } unit
            ? await db.EventShares.Where(share => share.EventId == like.EventId && share.UnitId == unit).Select(share => (long?)share.SeatsId).FirstOrDefaultAsync(cancel)
            : null;
        var ids = people.Select(person => person.Id).ToList();
        var sessions = await db.SessionSignUps.Where(signUp => ids.Contains(signUp.AttendeeId)).Select(signUp => signUp.SeatsId).ToListAsync(cancel);
        return Of(like.Event, rules, people, quota, RegistrationErrors.SeatsAreTaken, sessions);
    }

    /// <summary>Takes all of them.</summary>
    /// <returns>What is full, and then nothing is taken; null where everybody has a seat.</returns>
    public async Task<Refusal?> TakeAsync(EventsDbContext db, CancellationToken cancel)
    {
        for (var taken = 0; taken < needs.Count; taken++)
        {
            if (await SeatPool.TakeAsync(db, needs[taken].Pool, needs[taken].Seats, cancel)) continue;
            foreach (var (pool, seats, _) in needs.Take(taken)) await SeatPool.FreeAsync(db, pool, seats, cancel);
            return needs[taken].WhenFull;
        }
        return null;
    }

    /// <summary>Takes all of them, where there are too few beyond what there is.</summary>
    public async Task TakeBeyondAsync(EventsDbContext db, CancellationToken cancel)
    {
        foreach (var (pool, seats, _) in needs)
            if (!await SeatPool.TakeAsync(db, pool, seats, cancel)) await SeatPool.TakeBeyondAsync(db, pool, seats, cancel);
    }

    public async Task FreeAsync(EventsDbContext db, CancellationToken cancel)
    {
        foreach (var (pool, seats, _) in needs) await SeatPool.FreeAsync(db, pool, seats, cancel);
    }
}
