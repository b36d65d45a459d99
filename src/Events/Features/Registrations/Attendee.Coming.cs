using Events.Features.Planning;
using Events.Platform.Data;
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
        EmailOnce = @event.OnePerEmail && IsComing && Email.Length > 0 ? Email : null;

    /// <summary>Revokes the ticket; the address may register again.</summary>
    public void Leave(DateTimeOffset now) => (CancelledAt, EmailOnce) = (now, null);

    /// <summary>Notes the first arrival; a scan that comes late from a device without network may be an earlier one.</summary>
    public void Arrive(DateTimeOffset at)
    {
        if (ArrivedAt is null || at < ArrivedAt) ArrivedAt = at;
    }

    /// <summary>
    /// The same by one conditional update inside the caller's transaction, for the gates, where many arrive at once. It raises the version, so that
    /// a cancellation that began before meets the arrival.
    /// </summary>
    /// <returns>False, and nothing noted, when the registration had been cancelled by then.</returns>
    public static async Task<bool> ArriveAsync(EventsDbContext db, long id, DateTimeOffset at, CancellationToken cancel) =>
        await db.Attendees.Where(a => a.Id == id && (a.CancelledAt == null || a.CancelledAt > at)).ExecuteUpdateAsync(a => a
            .SetProperty(x => x.ArrivedAt, x => x.ArrivedAt == null || x.ArrivedAt > at ? at : x.ArrivedAt)
            .SetProperty(x => x.Version, x => x.Version + 1), cancel) == 1;
}
