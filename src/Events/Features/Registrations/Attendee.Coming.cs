using Events.Features.Planning;
using Events.Features.Registrations.Fees;
using Events.Features.Registrations.Rules;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations;

public partial class Attendee
{
    /// <summary>Binds the person to the event.</summary>
    public void Join(Event @event)
    {
        EventId = @event.Id;
        KeepEmailOnce(@event);
    }

    /// <summary>Lets the address count once in the event, where the event asks for it.</summary>
    public void KeepEmailOnce(Event @event) =>
        EmailOnce = @event.OnePerEmail && CancelledAt is null && !IsOpen && Email.Length > 0 ? Email : null;

    /// <summary>Follows the registration. Where that has ended, the ticket is revoked and the address may register again.</summary>
    internal void Become(RegistrationState state, DateTimeOffset now)
    {
        State = state;
        if (state is RegistrationState.Cancelled or RegistrationState.Declined or RegistrationState.Lapsed) (CancelledAt, EmailOnce) = (now, null);
    }

    /// <summary>Gives the person another category inside the caller's transaction; who holds a seat moves to the other category's seats, and who waits is offered the one left.</summary>
    /// <exception cref="Refused">The other category is full.</exception>
    public async Task ChangeCategoryAsync(EventsDbContext db, AttendeeCategory category, DateTimeOffset now, CancellationToken cancel)
    {
        if (category == Category) return;
        var rules = await RegistrationRules.OfAsync(db, EventId, cancel);
        await rules.TakeTurnAsync(db, cancel);
        var former = Category;
        Category = category;
        // Saved first, so that a second change meets the concurrency stamp and frees no seat twice.
        await db.SaveChangesAsync(cancel);
        if (State is not (RegistrationState.Confirmed or RegistrationState.Offered)) return;
        if (!await MoveSeatAsync(db, rules.Of(former), rules.Of(category), cancel)) throw new Refused(RegistrationErrors.CategoryIsFull) { Field = nameof(Category) };
        await WaitingList.OfferAsync(db, rules, now, cancel);
        if (IsComing) await FeeCharging.FollowAsync(db, EventId, now, cancel, [Id]);
    }

    /// <summary>False, and nothing moved, where the other category is full.</summary>
    private static async Task<bool> MoveSeatAsync(EventsDbContext db, CategoryRules? from, CategoryRules? to, CancellationToken cancel)
    {
        // In the order of the pools, so that no two who change the other way round wait for each other.
        var isFreedFirst = from is not null && !(from.SeatsId > to?.SeatsId);
        if (isFreedFirst) await SeatPool.FreeAsync(db, from!.SeatsId, 1, cancel);
        if (to is not null && !await SeatPool.TakeAsync(db, to.SeatsId, 1, cancel))
        {
            // The person keeps the seat that they have, also one that was granted beyond the limit.
            if (isFreedFirst && !await SeatPool.TakeAsync(db, from!.SeatsId, 1, cancel)) await SeatPool.TakeBeyondAsync(db, from.SeatsId, 1, cancel);
            return false;
        }
        if (!isFreedFirst && from is not null) await SeatPool.FreeAsync(db, from.SeatsId, 1, cancel);
        return true;
    }

    /// <summary>The same, but the person keeps the category that they have where all seats of the other are taken.</summary>
    public async Task ChangeCategoryIfFreeAsync(EventsDbContext db, AttendeeCategory category, DateTimeOffset now, CancellationToken cancel)
    {
        var former = Category;
        try
        {
            await ChangeCategoryAsync(db, category, now, cancel);
        }
        catch (Refused refused) when (refused.Refusal == RegistrationErrors.CategoryIsFull)
        {
            // It was refused before a seat was taken or freed.
            Category = former;
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>Whether somebody who was not stopped by a cancellation may come in: whoever was confirmed, or was until it was cancelled.</summary>
    public bool MayCome => State is RegistrationState.Confirmed or RegistrationState.Cancelled;

    /// <summary>Notes the first arrival; a scan that comes late from a device without network may be an earlier one.</summary>
    public void Arrive(DateTimeOffset at)
    {
        if (ArrivedAt is null || at < ArrivedAt) ArrivedAt = at;
    }

    /// <summary>
    /// The same for many at once, inside the caller's transaction, for the gates. It raises the version, so that a cancellation that began before meets the
    /// arrival.
    /// </summary>
    /// <returns>Those of whom nothing was noted, for their registration had been cancelled by then, and when it was.</returns>
    public static async Task<IReadOnlyDictionary<long, DateTimeOffset?>> ArriveAsync(EventsDbContext db, IReadOnlyCollection<Arrival> arrivals, CancellationToken cancel)
    {
        var changed = await db.ExecuteEachAsync([.. arrivals.Select(arrival => arrival.Update())], cancel);
        List<long> barred = [.. arrivals.Zip(changed).Where(one => one.Second == 0).Select(one => one.First.AttendeeId)];
        return barred.Count == 0 ? new Dictionary<long, DateTimeOffset?>()
            : await db.Attendees.Where(a => barred.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.CancelledAt, cancel);
    }

    /// <summary>Notes another first arrival, or none, after an entry was taken back.</summary>
    public static Task ArriveAnewAsync(EventsDbContext db, long id, DateTimeOffset? at, CancellationToken cancel) =>
        db.Attendees.Where(a => a.Id == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.ArrivedAt, at).SetProperty(x => x.Version, x => x.Version + 1), cancel);
}
