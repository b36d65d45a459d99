using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Web;

namespace Events.Features.Registrations;

public partial class Registration
{
    /// <summary>Cancels for everybody in it: their tickets are revoked and their seats free, inside the caller's transaction.</summary>
    public async Task CancelAsync(EventsDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        Cancel(now);
        // Saved first, so that a second cancellation meets the concurrency stamp and frees no seat twice.
        await db.SaveChangesAsync(cancel);
        await FreeQuotaAsync(db, cancel);
        await SeatPool.FreeAsync(db, Event.SeatsId, Attendees.Count, cancel);
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
