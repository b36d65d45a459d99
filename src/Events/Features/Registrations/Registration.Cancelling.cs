using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations;

public partial class Registration
{
    /// <summary>Cancels for everybody in it: their tickets are revoked and their seats free, inside the caller's transaction.</summary>
    public Task CancelAsync(EventsDbContext db, DateTimeOffset now, CancellationToken cancel) => CancelEachAsync(db, [this], now, cancel);

    /// <summary>Cancels registrations of one event, which must be loaded with their people, inside the caller's transaction.</summary>
    public static async Task CancelEachAsync(EventsDbContext db, IReadOnlyCollection<Registration> registrations, DateTimeOffset now, CancellationToken cancel)
    {
        if (registrations.Count == 0) return;
        foreach (var registration in registrations) registration.Cancel(now);
        // Saved first, so that a second cancellation meets the concurrency stamp and frees no seat twice.
        await db.SaveChangesAsync(cancel);
        foreach (var brought in registrations.Where(registration => registration.PartnerUnitId is not null)) await brought.FreeQuotaAsync(db, cancel);
        await SeatPool.FreeAsync(db, registrations.First().Event.SeatsId, registrations.Sum(registration => registration.Attendees.Count), cancel);
    }

    /// <summary>Cancels without giving seats back: for one whose seats were never taken.</summary>
    internal void Cancel(DateTimeOffset now)
    {
        if (IsCancelled) throw new Refused(RegistrationErrors.IsCancelledAlready);
        if (Attendees.Any(attendee => attendee.HasArrived)) throw new Refused(RegistrationErrors.HasArrivedAlready);

        (State, CancelledAt) = (RegistrationState.Cancelled, now);
        foreach (var attendee in Attendees) attendee.Leave(now);
    }
}
