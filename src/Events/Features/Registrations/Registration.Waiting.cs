using Events.Features.Registrations.Fees;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations;

public partial class Registration
{
    /// <summary>The place in the waiting list: who has waited longest comes first.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    /// <summary>Until when the offered seats are kept.</summary>
    public DateTimeOffset? OfferedUntil { get; private set; }

    /// <summary>Seats were offered; the rest is up to the person.</summary>
    internal void Offer(DateTimeOffset now, int hours)
    {
        // Nobody needs a seat when the event is over.
        var until = now.AddHours(hours);
        OfferedUntil = until < Event.EndsAt ? until : Event.EndsAt;
        Become(RegistrationState.Offered, now);
    }

    /// <summary>Until the offer lapses; it may have done so some moments before anybody takes it back.</summary>
    public bool MayTakeOffer(DateTimeOffset now) => State == RegistrationState.Offered && now < OfferedUntil && Event.TakesPeople;

    /// <summary>The person takes the seats, inside the caller's transaction.</summary>
    /// <exception cref="Refused">Nothing is offered, or not any more.</exception>
    public async Task AcceptOfferAsync(EventsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        if (!MayTakeOffer(now)) throw new Refused(RegistrationErrors.OfferHasLapsed);
        await db.ShareTurnAsync(Turns.Rules(EventId), cancel);
        Become(RegistrationState.Confirmed, now);
        await db.SaveChangesAsync(cancel);
        await FeeCharging.FollowAsync(db, EventId, now, cancel, [.. Attendees.Select(attendee => attendee.Id)]);
    }

    /// <summary>Nobody took the seats in time: they go to the next, inside the caller's transaction.</summary>
    /// <returns>False where there is nothing to take back, or not yet.</returns>
    public async Task<bool> LapseAsync(EventsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        if (State != RegistrationState.Offered || now < OfferedUntil) return false;
        await EndEachAsync(db, [this], registration => registration.Become(RegistrationState.Lapsed, now), now, cancel);
        return true;
    }

    /// <param name="since">Since when somebody else has waited in whose place it is.</param>
    internal void Wait(DateTimeOffset now, DateTimeOffset? since = null)
    {
        WaitingSince = since ?? now;
        Become(RegistrationState.Waiting, now);
    }
}
