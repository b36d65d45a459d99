using Events.Features.Registrations.Rules;
using Events.Features.Registrations.Seats;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations;

public partial class Registration
{
    /// <summary>Cancels for everybody in it: their tickets are revoked and their seats free, inside the caller's transaction.</summary>
    public Task CancelAsync(EventsDbContext db, DateTimeOffset now, CancellationToken cancel) => CancelEachAsync(db, [this], now, cancel);

    /// <summary>Cancels registrations of one event, which must be loaded with it and their people, inside the caller's transaction; who waits is offered the seats.</summary>
    public static Task CancelEachAsync(EventsDbContext db, IReadOnlyCollection<Registration> registrations, DateTimeOffset now, CancellationToken cancel) =>
        EndEachAsync(db, registrations, registration => registration.Cancel(now), now, cancel);

    private static async Task EndEachAsync(EventsDbContext db, IReadOnlyCollection<Registration> registrations, Action<Registration> end, DateTimeOffset now, CancellationToken cancel)
    {
        if (registrations.Count == 0) return;
        var rules = await RegistrationRules.OfAsync(db, registrations.First().EventId, cancel);
        await rules.TakeTurnAsync(db, cancel);
        await EndAndFreeAsync(db, registrations, end, rules, cancel);
        await WaitingList.OfferAsync(db, rules, now, cancel);
    }

    /// <summary>The same, but nobody who waits is offered the seats.</summary>
    private static async Task EndAndFreeAsync(EventsDbContext db, IReadOnlyCollection<Registration> registrations, Action<Registration> end, RegistrationRules rules, CancellationToken cancel)
    {
        var holders = registrations.Where(registration => registration.HoldsSeats).ToList();
        foreach (var registration in registrations) end(registration);
        // Saved first, so that a second one meets the concurrency stamp and frees no seat twice.
        await db.SaveChangesAsync(cancel);
        foreach (var same in holders.GroupBy(registration => registration.PartnerUnitId))
            await (await SeatNeeds.OfAsync(db, same.First(), [.. same.SelectMany(registration => registration.Attendees)], rules, cancel)).FreeAsync(db, cancel);
    }

    /// <summary>Cancels without giving seats back: for one whose seats were never taken.</summary>
    internal void Cancel(DateTimeOffset now)
    {
        if (HasEnded) throw new Refused(RegistrationErrors.IsCancelledAlready);
        if (Attendees.Any(attendee => attendee.HasArrived)) throw new Refused(RegistrationErrors.HasArrivedAlready);
        Become(RegistrationState.Cancelled, now);
    }
}
