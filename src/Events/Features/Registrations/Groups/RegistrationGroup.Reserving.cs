using Events.Features.Planning;
using Events.Features.Registrations.Fees;
using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Seats;
using Events.Platform.Data;
using Events.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Groups;

/// <param name="Split">How many at once and how many on the waiting list, once the manager has chosen; null: all at once.</param>
public sealed record GroupWish(Event Event, int Places, AttendeeCategory Category, PlaceSplit? Split = null);

/// <summary>How a party comes in where there are too few seats for all of it.</summary>
public readonly record struct PlaceSplit(int Now, int Waiting);

/// <summary>What came of a wish: the group with its places, or nothing at all and how many would have fitted in.</summary>
public readonly record struct Reservation(RegistrationGroup? Group, int Free);

public partial class RegistrationGroup
{
    /// <summary>
    /// Reserves places inside the caller's transaction: all that were wished for, or none. Where there are too few seats nothing is taken, and the
    /// manager chooses how to split the party.
    /// </summary>
    /// <exception cref="Refused">The event is closed, takes no such groups, or is full and has no waiting list.</exception>
    public async Task<Reservation> ReserveAsync(EventsDbContext db, GroupWish wish, DateTimeOffset now, CancellationToken cancel)
    {
        Registration.MustTake(wish.Event, RegistrationSource.Form, now);
        var rules = await RegistrationRules.OfAsync(db, wish.Event.Id, cancel);
        if (rules.MostInGroup is not { } most) throw new Refused(GroupErrors.TakesNoGroups);
        if (wish.Places > most) throw new Refused(GroupErrors.IsTooLarge, most) { Field = nameof(GroupForm.Places) };

        (EventId, CreatedAt) = (wish.Event.Id, now);
        var split = wish.Split ?? new PlaceSplit(wish.Places, 0);
        List<Attendee> places = [.. Enumerable.Range(1, split.Now + split.Waiting).Select(number => OpenPlace(number, wish.Category))];
        if (rules.MustApprove(places))
        {
            Add(wish.Event, places, now, registration => registration.Request(now));
        }
        else
        {
            await rules.TakeTurnAsync(db, cancel);
            // Whoever waits comes before whoever comes now.
            await WaitingList.OfferAsync(db, rules, now, cancel);
            var (coming, waiting) = (places[..split.Now], places[split.Now..]);
            if (waiting.Count > 0 && !rules.HasWaitingList) throw new Refused(RegistrationErrors.EventIsFull);
            if (coming.Count > 0 && await SeatNeeds.Of(wish.Event, rules, coming, null, RegistrationErrors.EventIsFull).TakeAsync(db, cancel) is { } full)
                return await CountFreeAsync(db, wish, rules, cancel) is var free && (free > 0 || rules.HasWaitingList) ? new Reservation(null, free) : throw new Refused(full);
            Add(wish.Event, coming, now);
            Add(wish.Event, waiting, now, registration => registration.Wait(now));
        }
        db.Add(this);
        await db.SaveChangesAsync(cancel);
        await FeeCharging.FollowAsync(db, EventId, now, cancel, [.. places.Where(place => place.IsComing).Select(place => place.Id)]);
        return new Reservation(this, 0);
    }

    private void Add(Event @event, List<Attendee> places, DateTimeOffset now, Action<Registration>? become = null)
    {
        foreach (var place in places)
        {
            var registration = Registration.Of(@event, RegistrationSource.Form, Language, [place], now);
            become?.Invoke(registration);
            registration.BelongTo(this, Registrations.Count + 1);
            Registrations.Add(registration);
        }
    }

    /// <summary>As many as all pools have room for.</summary>
    private static async Task<int> CountFreeAsync(EventsDbContext db, GroupWish wish, RegistrationRules rules, CancellationToken cancel)
    {
        var current = await db.Events.AsNoTracking().Include(e => e.Seats).FirstAsync(e => e.Id == wish.Event.Id, cancel);
        return Math.Min(wish.Places - 1, (await FreeSeats.OfAsync(db, current, rules, cancel)).Most(wish.Category));
    }
}
