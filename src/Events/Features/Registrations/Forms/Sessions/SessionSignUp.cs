using Events.Features.Planning.Agenda;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Forms.Sessions;

/// <summary>
/// A session that a person chose. It holds a seat there while the registration holds one at the event; until then it is a wish, and afterwards the record
/// of it.
/// </summary>
public class SessionSignUp : Entity
{
    private SessionSignUp() { }

    internal SessionSignUp(long sessionId, long seatsId) => (SessionId, SeatsId) = (sessionId, seatsId);

    public long AttendeeId { get; private set; }

    /// <summary>Somebody comes in the person's place, and keeps the seat.</summary>
    internal void PassTo(Attendee successor) => AttendeeId = successor.Id;

    public long SessionId { get; private set; }
    public Session Session { get; private set; } = null!;

    /// <summary>The seats of the session, which it has for as long as it is there.</summary>
    [Derived]
    public long SeatsId { get; private set; }

    /// <summary>The sessions, by person, that they chose and that have filled: until they choose others, no seat of the event helps them.</summary>
    public static async Task<ILookup<long, Bilingual>> FullAsync(EventsDbContext db, IReadOnlyCollection<long> people, CancellationToken cancel) =>
        (await db.SessionSignUps.AsNoTracking().Where(signUp => people.Contains(signUp.AttendeeId) && signUp.Session.Seats.Taken >= signUp.Session.Seats.Capacity)
            .Select(signUp => new { signUp.AttendeeId, signUp.Session.Title }).ToListAsync(cancel)).ToLookup(full => full.AttendeeId, full => full.Title);
}
