using Events.Features.Planning;
using Events.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Fees;

/// <summary>Lets what people owe follow who is confirmed, as what they come, and what that costs.</summary>
public static class FeeCharging
{
    /// <summary>
    /// Charges everybody who is confirmed and is not charged, and corrects what is not paid yet, inside the caller's transaction. The registrations must
    /// be saved.
    /// </summary>
    /// <param name="people">Those alone; null for all of the event.</param>
    public static async Task FollowAsync(EventsDbContext db, long eventId, DateTimeOffset now, CancellationToken cancel, IReadOnlyCollection<long>? people = null)
    {
        if (await FeeRules.FindAsync(db.FeeRules.AsNoTracking(), eventId, cancel) is not { } rules) return;
        await db.TakeTurnAsync($"fees-{eventId}", cancel);
        var confirmed = db.Attendees.Where(a => a.EventId == eventId && a.State == RegistrationState.Confirmed);
        if (people is not null) confirmed = confirmed.Where(a => people.Contains(a.Id));
        var @event = await db.Events.AsNoTracking().FirstAsync(e => e.Id == eventId, cancel);
        await CorrectAsync(db, rules, @event, confirmed, cancel);
        await AddAsync(db, rules, @event, confirmed, now, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Reads those alone that are wrong: mostly that is nobody, and the event may have thousands.</summary>
    private static async Task CorrectAsync(EventsDbContext db, FeeRules rules, Event @event, IQueryable<Attendee> confirmed, CancellationToken cancel)
    {
        var fees = db.Set<CategoryFee>().Where(fee => fee.RulesId == rules.Id);
        var open = db.FeeDues.Where(due => due.EventId == rules.EventId && due.PaidOn == null).Join(confirmed, due => due.AttendeeId, a => a.Id, (due, a) => new { Due = due, a.Category });
        var late = await MisdatedAsync(rules, @event, open.Select(one => one.Due), cancel);
        var wrong = await open.Where(one => one.Due.Currency != rules.Currency || one.Due.Rate != rules.Rate || late.Contains(one.Due.DueOn)
            || (one.Due.Amount == 0 ? fees.Any(fee => fee.Category == one.Category && fee.Amount != 0) : !fees.Any(fee => fee.Category == one.Category && fee.Amount == one.Due.Amount))).ToListAsync(cancel);
        foreach (var one in wrong) one.Due.Charge(rules, rules.Of(one.Category), @event);
    }

    /// <summary>The days on which something is due that is not due then. Who came later never pays earlier: where the first and the last of a day are right, all between are.</summary>
    private static async Task<IReadOnlyCollection<DateOnly>> MisdatedAsync(FeeRules rules, Event @event, IQueryable<FeeDue> open, CancellationToken cancel)
    {
        var days = await open.GroupBy(due => due.DueOn).Select(same => new { DueOn = same.Key, First = same.Min(due => due.CreatedAt), Last = same.Max(due => due.CreatedAt) }).ToListAsync(cancel);
        return [.. days.Where(day => rules.DueOn(@event, day.First) != day.DueOn || rules.DueOn(@event, day.Last) != day.DueOn).Select(day => day.DueOn)];
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
