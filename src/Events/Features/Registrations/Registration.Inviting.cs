using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Seats;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations;

public partial class Registration
{
    /// <summary>
    /// Registers people who are invited, inside the caller's transaction: whether strangers may register does not matter, and the invitation is the
    /// approval. Where it is full they wait, if they want and may.
    /// </summary>
    /// <param name="instead">The registration that makes room for this one, with its event and people: its seats, or its place in the waiting list, are these people's before anybody else's.</param>
    /// <exception cref="Refused">The event takes nobody, the address is registered, or it is full and nobody may or wants to wait.</exception>
    public static async Task<Registration> InviteAsync(EventsDbContext db, Application wish, Registration? instead, DateTimeOffset now, CancellationToken cancel)
    {
        MustTake(wish.Event, RegistrationSource.Invitation, now);
        var rules = await RegistrationRules.OfAsync(db, wish.Event.Id, cancel);
        await rules.TakeTurnAsync(db, cancel);
        var waits = instead is { State: RegistrationState.Waiting };
        if (instead is null) await WaitingList.OfferAsync(db, rules, now, cancel);
        else await EndAndFreeAsync(db, [instead], registration => registration.Cancel(now), rules, cancel);

        var registration = Of(wish.Event, RegistrationSource.Invitation, wish.Language, wish.People, now);
        if (waits) registration.Wait(now, instead!.WaitingSince);
        else if (await SeatNeeds.Of(wish.Event, rules, wish.People, null, RegistrationErrors.EventIsFull).TakeAsync(db, cancel) is { } full)
        {
            if (!rules.HasWaitingList || !wish.MayWait) throw new Refused(full);
            registration.Wait(now);
        }
        await AddAsync(db, registration, cancel);
        if (instead is not null) await WaitingList.OfferAsync(db, rules, now, cancel);
        return registration;
    }
}
