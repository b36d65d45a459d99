using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees;

/// <summary>Lets what people owe follow who is confirmed, as what they come, and what that costs.</summary>
public static class FeeCharging
{
    /// <summary>Charges everybody who is confirmed and is not charged yet, inside the caller's transaction, which holds or shares the turn of the rules. The registrations must be saved.</summary>
    /// <param name="people">Those alone; null for all of the event.</param>
    public static async Task ChargeAsync(EventsDbContext db, long eventId, DateTimeOffset now, CancellationToken cancel, IReadOnlyCollection<long>? people = null)
    {
        if (await FeeRules.FindAsync(db.FeeRules.AsNoTracking(), eventId, cancel) is not { HasFees: true } rules) return;
        await db.TakeTurnAsync(Turns.Fees(eventId), cancel);
        await AddAsync(db, rules, await EventAsync(db, eventId, cancel), Confirmed(db, eventId, people), now, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The same, and corrects what is not paid yet: the category, what it costs or the day of the event may be another.</summary>
    /// <inheritdoc cref="ChargeAsync"/>
    public static async Task FollowAsync(EventsDbContext db, long eventId, DateTimeOffset now, CancellationToken cancel, IReadOnlyCollection<long>? people = null)
    {
        await db.TakeTurnAsync(Turns.Fees(eventId), cancel);
        if (await FeeRules.FindAsync(db.FeeRules.AsNoTracking(), eventId, cancel) is not { } rules) return;
        var (@event, confirmed) = (await EventAsync(db, eventId, cancel), Confirmed(db, eventId, people));
        var unpaid = await db.FeeDues.Where(due => due.EventId == eventId && due.PaidOn == null).Join(confirmed, due => due.AttendeeId, a => a.Id, (due, a) => new { Due = due, a.Category }).ToListAsync(cancel);
        foreach (var one in unpaid) one.Due.Charge(rules, rules.Of(one.Category), @event);
        await AddAsync(db, rules, @event, confirmed, now, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private static Task<Event> EventAsync(EventsDbContext db, long eventId, CancellationToken cancel) => db.Events.AsNoTracking().FirstAsync(e => e.Id == eventId, cancel);

    private static IQueryable<Attendee> Confirmed(EventsDbContext db, long eventId, IReadOnlyCollection<long>? people)
    {
        var confirmed = db.Attendees.Where(a => a.EventId == eventId && a.State == RegistrationState.Confirmed);
        return people is null ? confirmed : confirmed.Where(a => people.Contains(a.Id));
    }

    private static async Task AddAsync(EventsDbContext db, FeeRules rules, Event @event, IQueryable<Attendee> confirmed, DateTimeOffset now, CancellationToken cancel)
    {
        var charged = rules.Categories.Where(fee => fee.Amount > 0).Select(fee => fee.Category).ToList();
        var dues = db.FeeDues;
        var missing = await confirmed.Where(a => charged.Contains(a.Category) && !dues.Any(due => due.AttendeeId == a.Id)).OrderBy(a => a.Id).Select(a => new { a.Id, a.Category }).ToListAsync(cancel);
        if (missing.Count == 0) return;
        var references = await FreshAsync(db, missing.Count, cancel);
        foreach (var (place, person) in missing.Index())
        {
            var due = new FeeDue
            {
                EventId = rules.EventId,
                AttendeeId = person.Id,
                Currency = rules.Currency,
                Rate = rules.Rate,
                Reference = references[place],
                CreatedAt = now,
                DueOn = rules.DueOn(@event, now),
            };
            due.Charge(rules, rules.Of(person.Category), @event);
            db.Add(due);
        }
    }

    /// <summary>Of hundreds of millions, so many that nobody has; the unique index has the last word.</summary>
    private static async Task<IReadOnlyList<string>> FreshAsync(EventsDbContext db, int count, CancellationToken cancel)
    {
        var fresh = new HashSet<string>();
        while (fresh.Count < count)
        {
            while (fresh.Count < count) fresh.Add(FeeReference.New());
            foreach (var lot in fresh.Chunk(500))
                fresh.ExceptWith(await db.FeeDues.Where(due => lot.Contains(due.Reference)).Select(due => due.Reference).ToListAsync(cancel));
        }
        return [.. fresh];
    }
}
