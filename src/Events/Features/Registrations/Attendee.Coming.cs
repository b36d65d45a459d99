using Events.Features.Planning;
using Events.Platform.Data;
using Events.Platform.Text;
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
        EmailOnce = @event.OnePerEmail && IsComing && Email.Length > 0 ? Fold.Email(Email) : null;

    /// <summary>Revokes the ticket; the address may register again.</summary>
    public void Leave(DateTimeOffset now) => (CancelledAt, EmailOnce) = (now, null);

    /// <summary>Notes the first arrival; a scan that comes late from a device without network may be an earlier one.</summary>
    public void Arrive(DateTimeOffset at)
    {
        if (ArrivedAt is null || at < ArrivedAt) ArrivedAt = at;
    }

    /// <summary>The same by one conditional update inside the caller's transaction, for the gates, where many arrive at once.</summary>
    public static Task ArriveAsync(EventsDbContext db, long id, DateTimeOffset at, CancellationToken cancel) =>
        db.Attendees.Where(a => a.Id == id && (a.ArrivedAt == null || a.ArrivedAt > at))
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.ArrivedAt, at), cancel);
}
