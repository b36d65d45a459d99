using Events.Features.Planning;
using Events.Features.Planning.Agenda;
using Events.Platform.Data;
using Events.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Events.Features.Registrations.Forms.Sessions;

/// <summary>A session as the form offers it.</summary>
/// <param name="Left">Seats that are free; null where there is no limit.</param>
public sealed record SessionChoice(long Id, long SeatsId, Bilingual Title, Bilingual? Room, int StartMinute, int EndMinute, DateTime Starts, DateTime Ends, int? Left)
{
    public bool IsFull => Left <= 0;

    public bool Overlaps(SessionChoice other) => StartMinute < other.EndMinute && other.StartMinute < EndMinute;

    /// <summary>The sessions for which people sign up, and those that this person has chosen already, in the order of the programme.</summary>
    /// <param name="chosen">By key.</param>
    public static async Task<IReadOnlyList<SessionChoice>> OfAsync(EventsDbContext db, Event @event, IReadOnlyCollection<long> chosen, CancellationToken cancel)
    {
        var sessions = await db.Sessions.AsNoTracking().Include(session => session.Seats).Include(session => session.Room)
            .Where(session => session.EventId == @event.Id && (session.TakesSignUp || chosen.Contains(session.Id))).ToListAsync(cancel);
        var start = @event.LocalStart;
        return [.. Session.InOrder(sessions).Select(session => new SessionChoice(
            session.Id, session.SeatsId, session.Title, session.Room?.Name, session.StartMinute, session.EndMinute,
            start.AddMinutes(session.StartMinute), start.AddMinutes(session.EndMinute), session.Seats.Left))];
    }
}
